using BriefingBot.Core.Answers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>What the bot is, and how much it has read.</summary>
/// <param name="version">Of the program.</param>
public sealed class AboutCommand(string version) : QueryCommand
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
            ],
        };
    }
}
