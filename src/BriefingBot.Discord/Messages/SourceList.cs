using System.Text;
using BriefingBot.Core.Answers;

namespace BriefingBot.Discord.Messages;

/// <summary>The articles that an answer cites.</summary>
internal static class SourceList
{
    private const int LongestLine = 300;

    /// <summary>The end of an answer: its sources, as many as there is room for, and which page it is. Plain; null for neither.</summary>
    public static string? Footer(Answer answer)
    {
        string page = answer.Footer is null ? "" : Markdown.Fit(answer.Footer, LongestLine);
        var lines = new StringBuilder();
        if (!answer.Blocks.IsEmpty && !answer.Sources.IsEmpty)
        {
            lines.Append(Markdown.Fit(answer.SourcesHeading, LongestLine));
            foreach (CitedArticle source in answer.Sources)
            {
                string line = $"\n[{source.Mark}] {Markdown.Fit(Markdown.OneLine(source.Label), LongestLine)}";
                if (lines.Length + line.Length + page.Length + 3 > DiscordLimits.EmbedFooter)
                {
                    lines.Append("\n…");
                    break;
                }

                lines.Append(line);
            }
        }

        if (page.Length > 0)
            lines.Append(lines.Length == 0 ? "" : "\n").Append(page);
        return lines.Length == 0 ? null : lines.ToString();
    }

    /// <summary>The sources as an answer of their own, linked.</summary>
    public static IEnumerable<string> Blocks(Answer answer) => answer.Sources.Select(static source =>
    {
        string label = $"[{source.Mark}] {Markdown.Fit(Markdown.OneLine(source.Label), LongestLine)}";
        return ArticleLink.Of(source.Article, label);
    });
}
