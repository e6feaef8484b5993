namespace BriefingBot.Fakes.Telegram;

/// <summary>Reads Telegram's HTML strictly enough to find what the real server refuses (core.telegram.org/bots/api, "HTML style").</summary>
internal static class HtmlText
{
    private static readonly string[] Tags = ["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "span", "tg-spoiler", "tg-emoji"];

    /// <summary>The visible text.</summary>
    /// <exception cref="CallErrorException">The markup is wrong.</exception>
    public static string Read(string html)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        for (int i = 0; i < html.Length;)
        {
            if (html[i] == '<')
                i = ReadTag(html, i, open);
            else if (html[i] == '&' && Entity(html, i) is { } entity)
                (i, _) = (i + entity.Length, text.Append(entity.Text));
            else
                text.Append(html[i++]);
        }

        return open.Count == 0 ? text.ToString() : throw Wrong($"Can't find end tag corresponding to start tag \"{open.Peek()}\"");
    }

    private static int ReadTag(string html, int start, Stack<string> open)
    {
        int end = html.IndexOf('>', start);
        if (end < 0)
            throw Wrong($"Unclosed start tag at byte offset {start}");
        bool isEnd = html.AsSpan(start + 1).StartsWith("/");
        string inside = html[(start + (isEnd ? 2 : 1))..end];
        string name = inside.Split(' ', 2)[0].ToLowerInvariant();
        if (!Tags.Contains(name))
            throw Wrong($"Unsupported start tag \"{name}\" at byte offset {start}");
        if (!isEnd)
            open.Push(name);
        else if (open.Count == 0 || open.Pop() != name)
            throw Wrong($"Unmatched end tag at byte offset {start}");
        return end + 1;
    }

    private static (int Length, string Text)? Entity(string html, int start)
    {
        int end = html.IndexOf(';', start);
        if (end < 0 || end - start > 10)
            return null;
        string name = html[(start + 1)..end];
        string? text = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ when name.StartsWith("#x", StringComparison.Ordinal) && int.TryParse(name[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code) => Rune.IsValid(code) ? new Rune(code).ToString() : null,
            _ when name.StartsWith('#') && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int code) => Rune.IsValid(code) ? new Rune(code).ToString() : null,
            _ => null,
        };
        return text is null ? null : (end + 1 - start, text);
    }

    private static CallErrorException Wrong(string what) => new(400, $"Bad Request: can't parse entities: {what}");
}
