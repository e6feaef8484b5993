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
        if (library.IsEmpty)
            return AnswerPage.Nothing(context, context.Texts.SpeakersTitle, context.Texts.EmptyLibrary, []);

        SpeakerCounts speakers = context.Filter.IsEmpty
            ? SpeakerCounts.Of(library)
            : SpeakerCounts.Of(library, context.Filter.Limit(FactQuery.All, library));
        if (speakers.Count == 0 && speakers.Open == 0)
            return AnswerPage.Nothing(context, context.Texts.SpeakersTitle, context.Texts.NothingFound, []);

        var rows = new AnswerRows(speakers.Count, (skip, take) => speakers.MostQuoted(skip, take)
            .Select(static speaker => new AnswerRow(items => items.Speaker(speaker.Entry, speaker.Statements))));
        Answer answer = AnswerPage.Of(context, context.Texts.SpeakersTitle, rows, PageSize, SearchQuery.None);
        return speakers.Open == 0 ? answer : answer with { Blocks = answer.Blocks.Add(new AnswerBlock.Text(context.Texts.OpenStatements(speakers.Open))) };
    }

    /// <param name="meaning">What asking for one of them would have been.</param>
    public static Answer AskWhich(QueryContext context, NameChoice.Ambiguous choice, Func<NameEntry, CommandInvocation> meaning) => AnswerPage.Of(
        context, context.Texts.WhichTitle(choice.Name), Rows(choice.Entries), PageSize, SearchQuery.None) with
    {
        Notice = context.Texts.Which(choice.Name),
        Actions = Choices(choice.Entries, meaning),
    };

    public static Answer Suggest(QueryContext context, NameChoice.Unknown choice) => AnswerPage.Of(
        context, context.Texts.WhichTitle(choice.Name), Rows(choice.Nearest), PageSize, SearchQuery.None) with
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

    private static AnswerRows Rows(ImmutableArray<NameEntry> entries) =>
        new(entries.Length, (skip, take) => entries.Skip(skip).Take(take).Select(static entry => new AnswerRow(items => items.Speaker(entry, entry.Statements))));
}
