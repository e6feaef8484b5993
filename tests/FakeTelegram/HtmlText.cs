namespace BriefingBot.Fakes.Telegram;

/// <summary>Reads Telegram's HTML strictly enough to find what the real server refuses (core.telegram.org/bots/api, "HTML style").</summary>
/// <param name="Visible">What a reader sees.</param>
/// <param name="Entities">The formatting, as messages tell it, in the order of the text.</param>
internal sealed record HtmlText(string Visible, JsonArray Entities)
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["a"] = "text_link",
        ["code"] = "code",
        ["pre"] = "pre",
        ["blockquote"] = "blockquote",
        ["span"] = "spoiler",
        ["tg-spoiler"] = "spoiler",
        ["tg-emoji"] = "custom_emoji",
    };

    /// <exception cref="CallErrorException">The markup is wrong.</exception>
    public static HtmlText Read(string html)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Name, JsonObject Entity)>();
        var entities = new List<JsonObject>();
        for (int i = 0; i < html.Length;)
        {
            if (html[i] == '<')
                i = ReadTag(html, i, text.Length, open, entities);
            else if (html[i] == '&' && Entity(html, i) is { } entity)
                (i, _) = (i + entity.Length, text.Append(entity.Text));
            else
                text.Append(html[i++]);
        }

        if (open.TryPeek(out (string Name, JsonObject Entity) left))
            throw Wrong($"Can't find end tag corresponding to start tag \"{left.Name}\"");
        return new HtmlText(text.ToString(), [.. entities.Where(static entity => (int)entity["length"]! > 0)]);
    }

    private static int ReadTag(string html, int start, int offset, Stack<(string Name, JsonObject Entity)> open, List<JsonObject> entities)
    {
        int end = html.IndexOf('>', start);
        if (end < 0)
            throw Wrong($"Unclosed start tag at byte offset {start}");
        bool isEnd = html.AsSpan(start + 1).StartsWith("/");
        string inside = html[(start + (isEnd ? 2 : 1))..end];
        string name = inside.Split(' ', 2)[0].ToLowerInvariant();
        if (!Types.TryGetValue(name, out string? type))
            throw Wrong($"Unsupported start tag \"{name}\" at byte offset {start}");
        if (!isEnd)
        {
            var entity = new JsonObject { ["type"] = inside == "blockquote expandable" ? "expandable_blockquote" : type, ["offset"] = offset, ["length"] = 0 };
            if (name == "a" && inside.Split('"') is [_, var address, _])
                entity["url"] = Read(address).Visible;
            entities.Add(entity);
            open.Push((name, entity));
            return end + 1;
        }

        if (!open.TryPop(out (string Name, JsonObject Entity) opened) || opened.Name != name)
            throw Wrong($"Unmatched end tag at byte offset {start}");
        opened.Entity["length"] = offset - (int)opened.Entity["offset"]!;
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
