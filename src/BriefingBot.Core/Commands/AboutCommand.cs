using BriefingBot.Core.Answers;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>What the bot is, and how much it has read.</summary>
/// <param name="version">Of the program.</param>
/// <param name="analyses">What is kept for the next start.</param>
public sealed class AboutCommand(string version, IAnalysisStore analyses) : QueryCommand
{
    public override CommandDefinition Definition { get; } = new("about", static texts => texts.About, []);

    public override Answer Execute(QueryContext context)
    {
        LibrarySnapshot library = context.Library;
        return AnswerPage.Of(context, $"{context.Texts.AboutTitle} {version}", AnswerRows.None, 1, SearchQuery.None) with
        {
            Blocks =
            [
                new AnswerBlock.Text(context.Texts.Purpose),
                new AnswerBlock.Text(context.Texts.Holdings(
                    library.Totals.Articles, library.Totals.Statements, library.Totals.Figures, library.Totals.Events)),
                new AnswerBlock.Text(context.Texts.Memory(library.Totals.Passages, library.Totals.TextBytes, library.IndexBytes)),
                .. analyses.Size is { } size ? [new AnswerBlock.Text(context.Texts.KeptAnalyses(size.Count, size.Bytes))] : (AnswerBlock[])[],
            ],
        };
    }
}
