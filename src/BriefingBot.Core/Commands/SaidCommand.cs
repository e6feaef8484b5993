using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>
/// Who said the words that a message quotes: the statements that hold them, each with its own speaker. Where no statement does, but the
/// news has the words, it shows where, and names nobody.
/// </summary>
public sealed class SaidCommand : QueryCommand
{
    public const string Name = "said";

    private const int PageSize = 6;

    /// <summary>As long as messages of chat platforms are.</summary>
    private const int LongestMessage = 4_200;

    public override CommandDefinition Definition { get; } = new(Name, static texts => texts.Said, [CommonOptions.Words])
    {
        IsListed = false,
        MostCharacters = LongestMessage,
    };

    public override Answer Execute(QueryContext context)
    {
        string title = context.Texts.SaidTitle;
        ImmutableArray<QuotedWords> quoted = QuotedWords.In($"{context.Options[CommonOptions.Words]} {context.Options.Text}");
        if (quoted.IsEmpty)
            return AnswerPage.Refuse(context, title, context.Texts.SaidTooLittle(QuotedWords.Least));

        LibrarySnapshot library = context.Library;
        Told<Statement>[] said = [.. quoted.SelectMany(words => words.FindIn(library.Statements, static statement => statement.Span, library.Names)).Distinct()];
        if (said.Length > 0)
        {
            Answer answer = Page(context, said.Select(static told => new AnswerRow(items => items.Statement(told))));
            bool agrees = said.Select(static told => told.Fact.Speaker?.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
            return agrees ? answer : answer with { Notice = context.Texts.SaidBySeveral };
        }

        Told<Passage>[] written = [.. quoted.SelectMany(words => words.FindIn(library.Passages, static passage => passage.Span, library.Names)).Distinct()];
        return written.Length == 0
            ? AnswerPage.Nothing(context, title, context.Texts.SaidNowhere, [])
            : Page(context, written.Select(static told => new AnswerRow(items => items.Passage(told)))) with { Notice = context.Texts.SaidByUnknown };
    }

    private static Answer Page(QueryContext context, IEnumerable<AnswerRow> rows) =>
        AnswerPage.Of(context, context.Texts.SaidTitle, AnswerRows.Of([.. rows]), PageSize, SearchQuery.None);
}
