using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Names with their roles and spellings: those that fit a name, or all people.</summary>
public sealed class PeopleCommand : QueryCommand
{
    private const int PageSize = 12;

    public override CommandDefinition Definition { get; } = new("people", static texts => texts.People, [CommonOptions.Name]);

    public override Answer Execute(QueryContext context)
    {
        string name = context.Options[CommonOptions.Name] ?? context.Options.Text;
        NameDirectory names = context.Library.Names;
        if (context.Library.IsEmpty)
            return AnswerPage.Nothing(context, context.Texts.PeopleTitle(null), context.Texts.EmptyLibrary, []);
        if (name.Length == 0)
            return List(context, context.Texts.PeopleTitle(null), names.People);

        ImmutableArray<NameEntry> found = names.Find(name);
        return found.IsEmpty
            ? Speakers.Suggest(context, new NameChoice.Unknown(name, names.Nearest(name)))
            : List(context, context.Texts.PeopleTitle(name), found);
    }

    private static Answer List(QueryContext context, string title, IReadOnlyList<NameEntry> entries) => entries.Count == 0
        ? AnswerPage.Nothing(context, title, context.Texts.NothingFound, [])
        : AnswerPage.Of(context, title, Rows(entries), PageSize, SearchQuery.None);

    private static AnswerRows Rows(IReadOnlyList<NameEntry> entries) => new(
        entries.Count, (skip, take) => Enumerable.Range(skip, Math.Min(take, entries.Count - skip)).Select(at => new AnswerRow(items => items.Name(entries[at]))));
}
