using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
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
        if (context.Library.Stories.IsEmpty)
            return AnswerPage.Nothing(context, context.Texts.PeopleTitle(null), context.Texts.EmptyLibrary, []);
        if (name.Length == 0)
            return List(context, context.Texts.PeopleTitle(null), names.Entries.Where(static entry => entry.Kind == NameKind.Person));

        ImmutableArray<NameEntry> found = names.Find(name);
        return found.IsEmpty
            ? Speakers.Suggest(context, new NameChoice.Unknown(name, names.Nearest(name)))
            : List(context, context.Texts.PeopleTitle(name), found);
    }

    private static Answer List(QueryContext context, string title, IEnumerable<NameEntry> entries)
    {
        AnswerRow[] rows =
        [
            .. entries
                .OrderByDescending(static entry => entry.Mentions)
                .ThenBy(static entry => entry.Canonical, StringComparer.OrdinalIgnoreCase)
                .Select(entry => new AnswerRow(items => items.Name(entry, context.Library.Statements.CountBy(entry)))),
        ];
        return rows.Length == 0
            ? AnswerPage.Nothing(context, title, context.Texts.NothingFound, [])
            : AnswerPage.Of(context, title, rows, PageSize, SearchQuery.None);
    }
}
