using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Evaluate;

/// <summary>Analyses every text of an annotated set and writes the statements in the scorer's form, a line each.</summary>
internal static class Predictor
{
    /// <param name="marks">What the analyzer reads in place of the double quotation marks of the set; null leaves them.</param>
    /// <returns>What was read, and how fast.</returns>
    public static string Run(string goldPath, string predictionsPath, MarkVariant? marks)
    {
        int articles = 0;
        long characters = 0;
        TimeSpan busy = TimeSpan.Zero;
        using var output = new StreamWriter(predictionsPath);
        foreach (string line in File.ReadLines(goldPath))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;

            JsonNode gold = JsonNode.Parse(line)!;
            string text = (string)gold["text"]!;
            Article article = ArticleOf((string)gold["id"]!, marks?.Rewrite(text) ?? text);
            long start = Stopwatch.GetTimestamp();
            AnalyzedArticle analyzed = ArticleAnalyzer.Analyze(article);
            busy += Stopwatch.GetElapsedTime(start);
            articles++;
            characters += text.Length;
            var record = new JsonObject { ["id"] = (string)gold["id"]!, ["quotes"] = new JsonArray([.. analyzed.Statements.Select(statement => Quote(text, statement))]) };
            output.WriteLine(record.ToJsonString(JsonSerializerOptions.Default));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"analysed {articles} texts, {characters:N0} characters, {articles / busy.TotalSeconds:N0} texts/s (first run, one thread, start-up included)");
    }

    /// <summary>The sets hold running text with paragraphs parted by blank lines, and no metadata.</summary>
    private static Article ArticleOf(string id, string text)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            ReadOnlySpan<char> paragraph = text.AsSpan(start, end - start);
            int lead = paragraph.Length - paragraph.TrimStart().Length;
            if (!paragraph.IsWhiteSpace())
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start + lead, paragraph.Trim().Length), blocks.Count + 1));
            start = end + 1;
        }

        return new Article
        {
            Id = new ArticleId(id),
            File = id,
            Text = text,
            Reading = text,
            Blocks = blocks.ToImmutable(),
            Language = LanguageDetector.Detect(text),
        };
    }

    private static JsonObject Quote(string text, Statement statement) => new()
    {
        ["text"] = statement.Span.Of(text).ToString(),
        ["start"] = statement.Span.Start,
        ["end"] = statement.Span.End,
        ["kind"] = statement.Kind == StatementKind.Direct ? "direct" : "indirect",
        ["speaker"] = statement.Speaker?.Name,
        ["role"] = statement.Speaker?.Role,
        ["cue"] = statement.Cue is { } cue ? cue.Of(text).ToString() : null,
    };
}
