using System.Text;
using System.Text.RegularExpressions;

namespace BriefingBot.Tests.Discord.Messages;

/// <summary>
/// Reads Markdown the way Discord's clients do (rules in the order in which they try them), so that tests see what people see and
/// which constructs came to life. Written apart from the escaper, from the published behaviour.
/// </summary>
internal sealed partial class DiscordMarkdown
{
    private readonly List<Line> _lines = [];

    private DiscordMarkdown()
    {
    }

    /// <summary>A line as it is seen.</summary>
    /// <param name="Kind"><c>quote</c>, <c>heading</c>, <c>subtext</c>, <c>list</c>, or empty.</param>
    internal sealed record Line(string Kind, string Text);

    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>What came to life inside lines: <c>bold</c>, <c>link ADDRESS</c>, <c>mention</c>, <c>code</c> and so on.</summary>
    public List<string> Constructs { get; } = [];

    public static DiscordMarkdown Read(string markdown)
    {
        var read = new DiscordMarkdown();
        bool restIsQuoted = false;
        foreach (string line in markdown.Split('\n'))
        {
            (string kind, string rest) = (restIsQuoted ? "quote" : "", line);
            if (!restIsQuoted && line.TrimStart(' ').StartsWith(">>> ", StringComparison.Ordinal))
            {
                restIsQuoted = true;
                read.Constructs.Add("long quote");
                (kind, rest) = ("quote", line.TrimStart(' ')[4..]);
            }
            else if (QuoteStart().Match(line) is { Success: true } quote)
            {
                (kind, rest) = ("quote", line[quote.Length..]);
            }

            // Headings, small print and lists work inside of quotes as well.
            if (BlockStart().Match(rest) is { Success: true } block)
            {
                string inner = block.Value.Trim() switch { "-#" => "subtext", ['#', ..] => "heading", _ => "list" };
                if (kind == "quote")
                    read.Constructs.Add($"{inner} in quote");
                (kind, rest) = (kind == "quote" ? kind : inner, rest[block.Length..]);
            }

            read._lines.Add(new Line(kind, read.Inline(rest)));
        }

        return read;
    }

    /// <summary>What is seen of Markdown without block structure.</summary>
    private string Inline(string text)
    {
        var seen = new StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            string rest = text[at..];
            if (Escaped().Match(rest) is { Success: true })
            {
                seen.Append(rest[1]);
                at += 2;
            }
            else if (Link().Match(rest) is { Success: true } link)
            {
                Constructs.Add($"link {link.Groups[2].Value}");
                seen.Append(Inline(link.Groups[1].Value));
                at += link.Length;
            }
            else if (Bold().Match(rest) is { Success: true } bold)
            {
                Constructs.Add("bold");
                seen.Append(Inline(bold.Groups[1].Value));
                at += bold.Length;
            }
            else if (Alive().Match(rest) is { Success: true } alive)
            {
                string name = Alive().GetGroupNames().First(name => name.Length > 1 && alive.Groups[name].Success);
                Constructs.Add($"{name} {alive.Value}");
                seen.Append(alive.Value);
                at += alive.Length;
            }
            else
            {
                // Plain text runs to the next sign, or to a word with a colon, where links are looked for.
                int length = Math.Max(1, PlainText().Match(rest).Length);
                seen.Append(rest.AsSpan(0, length));
                at += length;
            }
        }

        return seen.ToString();
    }

    [GeneratedRegex(@"^ *> ", RegexOptions.None, 1_000)]
    private static partial Regex QuoteStart();

    [GeneratedRegex(@"^ *(?:#{1,3} |-# |[-*+] |\d+[.)] )", RegexOptions.None, 1_000)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"^\\[^0-9A-Za-z\s]", RegexOptions.None, 1_000)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"^\[((?:\\.|\[(?:\\.|[^\]\\])*\]|[^\[\]\\])*)\]\(\s*<?((?:\\.|[^\s\\()<>])*)>?\s*\)", RegexOptions.None, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)", RegexOptions.None, 1_000)]
    private static partial Regex Bold();

    [GeneratedRegex(
        """
        ^(?:
          (?<everyone>@everyone|@here)
        | (?<angle><(?:@[!&]?|\#|t:|/|:|a:|id:|https?:|mailto:|sms:|tel:|\+|[\w.+-]+@)[^>\n]*>)
        | (?<url>(?:https?|steam|discord)://[^\s<]+[^<.,:;"'\]\s])
        | (?<emoji>:[^\s:]+?(?:::skin-tone-\d)?:)
        | (?<code>`+[^`]+`+)
        | (?<underline>__(?:\\[\s\S]|[^\\])+?__(?!_))
        | (?<strike>~~(?:\\[\s\S]|[^\\])+?~~)
        | (?<spoiler>\|\|[\s\S]+?\|\|)
        | (?<italic>\b_(?:__|\\[\s\S]|[^\\_])+?_\b|\*(?=\S)(?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?\*(?!\*))
        | (?<shrug>¯\\_\(ツ\)_/¯)
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Alive();

    [GeneratedRegex(@"^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\w+:\S|$)", RegexOptions.None, 1_000)]
    private static partial Regex PlainText();
}
