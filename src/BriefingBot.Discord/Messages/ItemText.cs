using System.Globalization;
using System.Text;
using BriefingBot.Core.Answers;

namespace BriefingBot.Discord.Messages;

/// <summary>A finding in Markdown: who or what it is, the excerpt as a quote, and where it stands.</summary>
internal static class ItemText
{
    /// <summary>Stands before a finding that is one line.</summary>
    public const char Bullet = '•';

    /// <summary>Leads are names with offices, or titles; longer ones are cut.</summary>
    private const int LongestLead = 600;

    /// <summary>All places that tell the same, linked.</summary>
    private const int LongestCitations = 1_400;

    /// <param name="most">Of the result, in UTF-16 units; at least 3,000.</param>
    public static string Of(AnswerItem item, int most)
    {
        string lead = Markdown.EscapeToFit(Markdown.OneLine(item.Lead), LongestLead);
        string citations = Citations(item);
        if (item.Quoted is not { } quoted)
            return citations.Length == 0 ? $"{Bullet} {lead}" : $"{Bullet} {lead} {citations}";

        string head = string.IsNullOrWhiteSpace(lead) ? "" : $"**{lead}**\n";
        string foot = citations.Length == 0 ? "" : $"\n-# {citations}";
        return head + QuoteBlock.Of(quoted, most - head.Length - foot.Length) + foot;
    }

    private static string Citations(AnswerItem item)
    {
        var written = new StringBuilder();
        int left = item.Also.Length + 1;
        foreach (Citation citation in item.Also.Prepend(item.Citation))
        {
            string link = citation.Label.Length == 0 && ArticleLink.Of(citation.Article.Article) is { } bare
                ? $"[↗]({bare})"
                : ArticleLink.Of(citation.Article.Article, citation.Label);
            if (written.Length + link.Length > LongestCitations)
            {
                written.Append(CultureInfo.InvariantCulture, $" +{left}");
                break;
            }

            written.Append(written.Length == 0 ? "" : " ").Append(link);
            left--;
        }

        return written.ToString();
    }
}
