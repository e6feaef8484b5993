using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Text;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>The cases of one phenomenon in one language. The format stands in Golden/Statements/README.md.</summary>
/// <param name="Name">Language folder and file, as in <c>id/split-quote</c>.</param>
/// <param name="Floor">Percent of the cases that must hold.</param>
internal sealed record GoldenStatementFile(string Name, string Phenomenon, int Floor, ImmutableArray<GoldenStatementCase> Cases)
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Golden", "Statements");

    public static IEnumerable<string> Names(string language) =>
        Directory.EnumerateFiles(Path.Combine(Root, language), "*.txt")
            .Select(path => $"{language}/{Path.GetFileNameWithoutExtension(path)}")
            .Order(StringComparer.Ordinal);

    public static GoldenStatementFile Load(string name) => Parse(name, File.ReadAllText(Path.Combine(Root, name + ".txt")));

    /// <exception cref="FormatException">A line is none of the format's, or a statement is not in its text word for word.</exception>
    public static GoldenStatementFile Parse(string name, string content)
    {
        string[] parts = content.ReplaceLineEndings("\n").Split("\n## ");
        string[] head = Lines(parts[0]);
        if (head is not [['#', ' ', .. string phenomenon], ['f', 'l', 'o', 'o', 'r', ':', .. string floor]])
            throw new FormatException($"{name}: begins with '# phenomenon' and 'floor: percent'");

        string language = name[..name.IndexOf('/', StringComparison.Ordinal)];
        return new GoldenStatementFile(
            name,
            phenomenon,
            int.Parse(floor, CultureInfo.InvariantCulture),
            [.. parts.Skip(1).Select(part => ParseCase(name, language, Lines(part)))]);
    }

    private static string[] Lines(string part) =>
        part.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static GoldenStatementCase ParseCase(string file, string language, string[] lines)
    {
        string where = $"{file}: {lines[0]}";
        string[] text = [.. lines.Skip(1).TakeWhile(line => line.StartsWith('>'))];
        string[] rest = lines[(1 + text.Length)..];
        if (text.Length == 0 || rest.Length == 0)
            throw new FormatException($"{where}: needs a text, and its statements or 'none'");

        Article article = ReadArticle(where, language, text);
        return new GoldenStatementCase(lines[0], article, rest is ["none"] ? [] : ReadStatements(where, article.Text, rest));
    }

    private static Article ReadArticle(string where, string language, string[] lines)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        int paragraphs = 0;
        foreach (string line in lines)
        {
            bool heading = line.StartsWith(">>", StringComparison.Ordinal);
            string words = line[(heading ? 2 : 1)..].Trim();
            blocks.Add(new Block(
                heading ? BlockKind.Heading : BlockKind.Paragraph, new TextSpan(text.Length, words.Length), heading ? 0 : ++paragraphs));
            text.Append(words).Append("\n\n");
        }

        string body = text.ToString();
        return new Article
        {
            Id = new ArticleId(where),
            File = where,
            Text = body,
            Reading = body,
            Blocks = blocks.ToImmutable(),
            Language = language,
        };
    }

    private static ImmutableArray<ExpectedStatement> ReadStatements(string where, string text, string[] lines)
    {
        var statements = ImmutableArray.CreateBuilder<ExpectedStatement>();
        int from = 0;
        foreach (string line in lines)
        {
            string[] fields = line.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length < 3 || !Enum.TryParse(fields[0], ignoreCase: true, out StatementKind kind))
                throw new FormatException($"{where}: not a statement: {line}");

            int start = text.IndexOf(fields[1], from, StringComparison.Ordinal);
            if (start < 0)
                throw new FormatException($"{where}: not in the text, or not in its order: {fields[1]}");

            var span = new TextSpan(start, fields[1].Length);
            from = span.End;
            statements.Add(new ExpectedStatement(
                kind,
                span,
                fields[2] == "?" ? [] : [.. fields[2].Split(" / ")],
                Option(fields, "cue="),
                Option(fields, "role="),
                Option(fields, "mention="),
                Option(fields, "via="),
                line));
            if (fields.Skip(3).FirstOrDefault(field => !IsOption(field)) is { } unknown)
                throw new FormatException($"{where}: unknown field: {unknown}");
        }

        return statements.ToImmutable();
    }

    private static string? Option(string[] fields, string key) =>
        fields.FirstOrDefault(field => field.StartsWith(key, StringComparison.Ordinal))?[key.Length..];

    private static bool IsOption(string field) => field.Split('=')[0] is "cue" or "role" or "mention" or "via";
}
