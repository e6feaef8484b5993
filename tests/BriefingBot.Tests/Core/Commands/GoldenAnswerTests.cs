using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>
/// What the bot answers over a few articles, read and analysed as in production. Run with UPDATE_GOLDEN=1 to write what it answers
/// now into the source tree, and review the difference as an editor would.
/// </summary>
public class GoldenAnswerTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Answers");
    internal static readonly LiveLibrary Library = Read(Path.Combine(Folder, "articles"));

    public static TheoryData<string, string, string> Questions => new()
    {
        { "who", "id", "/who" },
        { "who-person", "id", "/who Ratna" },
        { "who-topic", "id", "/who tentang jembatan" },
        { "who-both-en", "en", "/who Mirov about arms" },
        { "who-nothing", "id", "/who Ratna tentang pesawat" },
        { "who-misspelt", "id", "/who person:Mirrov" },
        { "figures", "id", "/figures" },
        { "figures-topic", "id", "/figures keluarga" },
        { "summit", "id", "/summit" },
        { "summit-en", "en", "/summit Hanoi" },
        { "search", "id", "/search dua pekan" },
        { "search-phrase", "id", "/search \"dana bantuan\"" },
        { "article", "id", "/article 1" },
        { "sources", "id", "/sources" },
        { "people", "id", "/people" },
        { "help", "id", "/help" },
        { "help-en", "en", "/help who" },
        { "about", "en", "/about" },
        { "unknown", "id", "/siapa" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Answer_OverASmallLibrary_IsTheGoldenOne(string name, string locale, string question)
    {
        string answered = $"> {question}\n{AnswerText.Of(new Bot(Library).Ask(question, locale))}";

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Path.Combine(SourceFolder(), $"{name}.txt"), answered);
        else
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, $"{name}.txt")).ReplaceLineEndings("\n"), answered);
    }

    private static LiveLibrary Read(string folder)
    {
        var reader = new ArticleReader();
        var library = new LiveLibrary();
        new LibraryWriter(library).Apply(new LibraryChange(
            [
                .. Directory.EnumerateFiles(folder).Select(path => ArticleAnalyzer.Analyze(Assert.IsType<ReadResult.Accepted>(
                    reader.Read(new ArticleId(path), Path.GetFileName(path), File.ReadAllBytes(path))).Article)),
            ],
            [], []));
        return library;
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "Golden", "Answers");
}
