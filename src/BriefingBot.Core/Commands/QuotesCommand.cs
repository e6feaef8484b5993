using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>
/// Statements to quote elsewhere: of whoever the words may mean, or on what they say; without words the newest. Platforms ask it
/// while somebody types, so it never asks back; nobody is expected to type it.
/// </summary>
public sealed class QuotesCommand : QueryCommand
{
    /// <summary>For platforms that ask it by themselves.</summary>
    public const string Name = "quotes";

    private const int PageSize = 20;

    public override CommandDefinition Definition { get; } = new(Name, static texts => texts.Quotes, []) { IsListed = false };

    public override Answer Execute(QueryContext context)
    {
        // Words without a name behind them are nobody's to quote.
        FactQuery query = Find(context, context.Options.Text) with { IsAttributed = true };
        FactIndex<Statement> statements = context.Library.Statements;
        Total found = query.Words.IsEmpty && query.By is null ? Total.Of(statements.Count - context.Library.Totals.OpenStatements, context.MostCounted) : statements.CountOf(query, context.MostCounted);
        var rows = new AnswerRows(
            found, (skip, take) => statements.Find(query, skip, take).Select(static told => new AnswerRow(items => items.Statement(told))));
        return found.Count == 0
            ? AnswerPage.Nothing(context, context.Texts.StatementsHeading, context.Texts.NothingFound, [])
            : AnswerPage.Of(context, context.Texts.StatementsHeading, rows, PageSize, query.Words);
    }

    private static FactQuery Find(QueryContext context, string words)
    {
        if (words.Length == 0)
            return FactQuery.All;

        (string? person, string? topic) = PersonAndTopic.Read(words, context.Library);
        NameChoice.Known? speakers = person is null ? null : NameChoice.Of(person, context.Library) switch
        {
            NameChoice.Known known => known,
            NameChoice.Ambiguous ambiguous => new NameChoice.Known(person, ambiguous.Entries),
            _ => null,
        };
        return speakers is null ? WhoCommand.Find(context.Library, null, words, 1).Query : WhoCommand.Find(context.Library, speakers, topic, 1).Query;
    }
}
