using System.Text;
using BriefingBot.Core.Articles;

namespace BriefingBot.Discord.Messages;

/// <summary>Links to articles: the only ones that messages hold, and always behind words of our own.</summary>
internal static class ArticleLink
{
    /// <summary>Longer addresses are not linked: some would not leave room for the excerpt.</summary>
    private const int LongestUrl = 500;

    /// <summary>Signs that end a link's address, or mean something to Discord inside of it.</summary>
    private const string Unsafe = "()<>[]{}\"'\\`*| ";

    /// <summary>The label in Markdown, linked where the article has an address that can be.</summary>
    /// <param name="label">Plain.</param>
    public static string Of(Article article, string label) =>
        Of(article) is { } url ? $"[{Markdown.Escape(label)}]({url})" : Markdown.Escape(label);

    /// <summary>The address as it may stand between a link's parentheses; null where there is none.</summary>
    public static string? Of(Article article)
    {
        if (!Uri.TryCreate(article.Url, UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https") ||
            url.UserInfo.Length > 0 || url.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4))
        {
            return null;
        }

        string path = url.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        var safe = new StringBuilder($"{url.Scheme}://{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}");
        foreach (char c in path)
        {
            if (!char.IsAscii(c) || char.IsControl(c))
                return null;
            safe.Append(Unsafe.Contains(c, StringComparison.Ordinal) ? Uri.HexEscape(c) : c.ToString());
        }

        return safe.Length <= LongestUrl ? safe.ToString() : null;
    }
}
