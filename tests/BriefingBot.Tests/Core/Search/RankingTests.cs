using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Library;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Search;

/// <summary>
/// What must come first among the sample articles. Each line of the file is a question, the article and paragraph of its first item,
/// and how many items there are. Run with UPDATE_GOLDEN=1 to write what comes first now, and review the difference.
/// </summary>
public class RankingTests
{
    private static readonly string Expected = Path.Combine("Ranking", "sample-articles.txt");

    [Fact]
    public void Ask_SampleArticles_BringsFirstWhatThePageOfExpectationsSays()
    {
        var bot = new Bot(Read(Path.Combine(Repository.Root, "config", "articles")));
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "BriefingBot.Tests", "Golden", Expected));
        Assert.True(lines.Count(static line => line.StartsWith('/')) >= 40);

        string[] now = [.. lines.Select(line => line.StartsWith('/') ? Line(bot, line.Split(" => ")[0].TrimEnd()) : line)];

        Golden.Check(string.Join('\n', now) + "\n", Expected);
    }

    private static string Line(Bot bot, string question)
    {
        Answer answer = bot.Ask(question);
        string first = answer.Items.FirstOrDefault() is { } item
            ? $"{item.Citation.Article.Article.File} ¶{item.Citation.Paragraph}, of {answer.Total}"
            : "nothing";
        return $"{question} => {first}";
    }

    private static LiveLibrary Read(string folder)
    {
        var reader = new ArticleReader();
        var library = new LiveLibrary();
        new LibraryWriter(library).Apply(new LibraryChange(
            [
                .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => ArticleAnalyzer.Analyze(Assert.IsType<ReadResult.Accepted>(
                    reader.Read(new ArticleId(path), Path.GetRelativePath(folder, path), File.ReadAllBytes(path))).Article)),
            ],
            [], []));
        return library;
    }
}
