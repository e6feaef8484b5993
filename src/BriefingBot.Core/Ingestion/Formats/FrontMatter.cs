using System.Diagnostics.CodeAnalysis;
using BriefingBot.Core.Ingestion.Layout;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>The YAML between two lines of <c>---</c> at the head of a Markdown file.</summary>
/// <param name="End">Where the body begins.</param>
/// <param name="Warnings">What of it had to be ignored.</param>
internal sealed record FrontMatter(int End, ArticleMetadata Metadata, List<string> Warnings)
{
    private const int Longest = 16_384;
    private const string Fence = "---";

    /// <summary>Null where the text does not begin with one.</summary>
    public static FrontMatter? Read(string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || LineEnd(text, 0) is var first && !text.AsSpan(0, first).TrimEnd().SequenceEqual(Fence))
            return null;

        int yaml = NextLine(text, first);
        for (int line = yaml; line < text.Length && line - yaml <= Longest; line = NextLine(text, LineEnd(text, line)))
        {
            ReadOnlySpan<char> content = text.AsSpan(line, LineEnd(text, line) - line).TrimEnd();
            if (content.SequenceEqual(Fence) || content.SequenceEqual("..."))
                return Parse(text[yaml..line], NextLine(text, LineEnd(text, line)));
        }

        return Unclosed(text, yaml);
    }

    /// <summary>Null where the text between the lines is no mapping: then they were rules across a page.</summary>
    private static FrontMatter? Parse(string yaml, int end)
    {
        var warnings = new List<string>();
        if (!TryReadValues(yaml, out Dictionary<string, string>? values, out string? mistake))
        {
            warnings.Add($"The front matter is not valid YAML and was ignored: {mistake}");
            return new FrontMatter(end, ArticleMetadata.None, warnings);
        }

        return values.Count == 0 && !string.IsNullOrWhiteSpace(yaml) ? null : new FrontMatter(end, MetadataOf(values, warnings), warnings);
    }

    /// <summary>Without its closing line, the front matter ends where lines no longer look like it.</summary>
    private static FrontMatter? Unclosed(string text, int yaml)
    {
        int line = yaml;
        while (line < text.Length && IsKey(text.AsSpan(line, LineEnd(text, line) - line)))
            line = NextLine(text, LineEnd(text, line));
        return line == yaml
            ? null
            : new FrontMatter(line, ArticleMetadata.None, ["The front matter has no closing line '---' and was ignored."]);
    }

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon is < 1 or > 30)
            return false;
        foreach (char c in line[..colon])
        {
            if (!char.IsAsciiLetterLower(c) && c is not ('_' or '-'))
                return false;
        }

        return true;
    }

    /// <summary>The scalars of the top level, and lists of scalars joined by commas; anything deeper is passed over.</summary>
    private static bool TryReadValues(string yaml, [NotNullWhen(true)] out Dictionary<string, string>? values, [NotNullWhen(false)] out string? mistake)
    {
        values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        mistake = null;
        try
        {
            var parser = new Parser(new StringReader(yaml));
            int depth = 0;
            string? key = null;
            bool isList = false;
            while (parser.MoveNext())
            {
                ParsingEvent current = parser.Current!;
                depth += current.NestingIncrease;
                if (depth == DepthOfMapping + 1 && current is SequenceStart or MappingStart)
                    isList = current is SequenceStart;
                else if (depth == DepthOfMapping && current is SequenceEnd or MappingEnd or AnchorAlias)
                    key = null;
                else if (current is not Scalar scalar)
                    continue;
                else if (depth == DepthOfMapping && key is null)
                    key = scalar.Value;
                else if (depth == DepthOfMapping)
                    (values[key!], key) = (scalar.Value, null);
                else if (depth == DepthOfMapping + 1 && isList && key is not null)
                    values[key] = values.TryGetValue(key, out string? earlier) ? $"{earlier}, {scalar.Value}" : scalar.Value;
            }

            return true;
        }
        catch (YamlException error)
        {
            (values, mistake) = (null, $"{error.InnerException?.Message ?? error.Message} (line {error.Start.Line + 1})");
            return false;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // What the scanner throws at some broken input instead.
            (values, mistake) = (null, "it breaks off.");
            return false;
        }
    }

    private static ArticleMetadata MetadataOf(Dictionary<string, string> values, List<string> warnings)
    {
        string? published = ValueOf("published") ?? ValueOf("date");
        string? url = ValueOf("url") ?? ValueOf("link");
        string? language = ValueOf("language") ?? ValueOf("lang");
        var metadata = new ArticleMetadata
        {
            Title = ValueOf("title"),
            Source = ValueOf("source"),
            Author = ValueOf("author") ?? ValueOf("authors"),
            Url = MetadataValues.Url(url),
            Published = published is null ? null : PublicationTimes.Parse(published),
            Language = MetadataValues.Language(language),
        };
        if (published is not null && metadata.Published is null)
            warnings.Add($"'published' is no date that can be read and was ignored: {published}");
        if (url is not null && metadata.Url is null)
            warnings.Add($"'url' is no web address and was ignored: {url}");
        if (language is not null && metadata.Language is null)
            warnings.Add($"'language' is no language code such as id or en and was ignored: {language}");
        return metadata;

        string? ValueOf(string key) => MetadataValues.Line(values.GetValueOrDefault(key));
    }

    private static int LineEnd(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : start + length;
    }

    private static int NextLine(string text, int lineEnd) =>
        Math.Min(text.Length, lineEnd + (text.AsSpan(lineEnd).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1));

    /// <summary>Inside the stream, the document and the mapping.</summary>
    private const int DepthOfMapping = 3;
}
