using System.Net;
using System.Text.RegularExpressions;

namespace BriefingBot.Telegram.Sending;

/// <summary>What is left of a message in HTML when its markup is taken away.</summary>
internal static partial class PlainText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tag();
}
