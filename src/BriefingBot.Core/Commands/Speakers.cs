using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Answers that list people rather than what they said.</summary>
internal static class Speakers
{
    private const int PageSize = 12;

    /// <summary>Everyone who is quoted, by the number of statements.</summary>
    public static Answer List(QueryContext context)
    {
        LibrarySnapshot library = context.Library;
        if (library.Stories.IsEmpty)
            return AnswerPage.Nothing(context, context.Texts.SpeakersTitle, context.Texts.EmptyLibrary, []);

        var speakers = library.Names.Entries
            .Select(entry => (Entry: entry, Count: CountAllowed(context, entry)))
            .Where(static speaker => speaker.Count > 0)
            .OrderByDescending(static speaker => speaker.Count)
            .ThenBy(static speaker => speaker.Entry.Canonical, StringComparer.OrdinalIgnoreCase)
            .ToList();
        int open = library.Statements.All.Count(told => told.Fact.Speaker is null && context.Filter.Allows(told.Story));
        if (speakers.Count == 0 && open == 0)
            return AnswerPage.Nothing(context, context.Texts.SpeakersTitle, context.Texts.NothingFound, []);

        Answer answer = AnswerPage.Of(
            context, context.Texts.SpeakersTitle, [.. speakers.Select(static speaker => new AnswerRow(items => items.Speaker(speaker.Entry, speaker.Count)))],
            PageSize, SearchQuery.None);
        return open == 0 ? answer : answer with { Blocks = answer.Blocks.Add(new AnswerBlock.Text(context.Texts.OpenStatements(open))) };
    }

    /// <param name="meaning">What asking for one of them would have been.</param>
    public static Answer AskWhich(QueryContext context, NameChoice.Ambiguous choice, Func<NameEntry, CommandInvocation> meaning) => AnswerPage.Of(
        context, context.Texts.WhichTitle(choice.Name), Rows(context, choice.Entries), PageSize, SearchQuery.None) with
    {
        Notice = context.Texts.Which(choice.Name),
        Actions = Choices(choice.Entries, meaning),
    };

    public static Answer Suggest(QueryContext context, NameChoice.Unknown choice) => AnswerPage.Of(
        context, context.Texts.WhichTitle(choice.Name), Rows(context, choice.Nearest), PageSize, SearchQuery.None) with
    {
        Notice = choice.Nearest.IsEmpty
            ? context.Texts.UnknownName(choice.Name)
            : $"{context.Texts.UnknownName(choice.Name)} {context.Texts.DidYouMean(string.Join(", ", choice.Nearest.Select(static entry => entry.Canonical)))}",
        Outcome = AnswerOutcome.NothingFound,
    };

    /// <summary>Names that words of a text nearly spell, for a question that found nothing.</summary>
    public static string NearestIn(LibrarySnapshot library, string text) => string.Join(", ", SearchQuery.ContentWords(text)
        .Where(word => library.Names.Find(word).IsEmpty)
        .SelectMany(word => library.Names.Nearest(word))
        .Select(static entry => entry.Canonical)
        .Distinct());

    private static ImmutableArray<AnswerAction> Choices(IEnumerable<NameEntry> entries, Func<NameEntry, CommandInvocation> meaning) =>
    [
        .. entries.Take(PageSize).Select(entry => new AnswerAction(
            ActionKind.Choice, entry.Roles.IsEmpty ? entry.Canonical : $"{entry.Canonical}, {entry.Roles[0]}", meaning(entry) with { Page = 1 })),
    ];

    private static AnswerRow[] Rows(QueryContext context, IEnumerable<NameEntry> entries) =>
        [.. entries.Select(entry => new AnswerRow(items => items.Speaker(entry, context.Library.Statements.CountBy(entry))))];

    private static int CountAllowed(QueryContext context, NameEntry entry) => context.Filter.IsEmpty
        ? context.Library.Statements.CountBy(entry)
        : context.Library.Statements.By(entry).Count(told => context.Filter.Allows(told.Story));
}
