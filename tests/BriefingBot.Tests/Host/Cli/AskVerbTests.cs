using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Cli;

public class AskVerbTests
{
    private static readonly string[] ItemKinds = ["statement", "figure", "event", "passage", "article", "name"];

    private static readonly string[] CitationNames =
        ["file", "article", "title", "source", "sources", "published", "url", "paragraph", "start", "end"];

    [Theory]
    [InlineData("/who", "name")]
    [InlineData("/who Ratna", "statement")]
    [InlineData("/figures", "figure")]
    [InlineData("/summit Darto", "event")]
    [InlineData("/search pasar", "passage")]
    [InlineData("/sources", "article")]
    [InlineData("/people", "name")]
    public async Task Json_EveryCommand_HasThePromisedShape(string question, string kind)
    {
        using TestShell shell = WithArticles();

        int code = await shell.RunAsync("ask", question, "--json");

        Assert.Equal(0, code);
        JsonElement answer = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal(["command", "locale", "title", "notice", "total", "items"], NamesOf(answer));
        JsonElement[] items = [.. answer.GetProperty("items").EnumerateArray()];
        Assert.Contains(items, item => item.GetProperty("kind").GetString() == kind);
        Assert.All(items, static item =>
        {
            Assert.Contains(item.GetProperty("kind").GetString(), ItemKinds);
            Assert.Equal(["kind", "text"], NamesOf(item)[..2]);
            Assert.Equal(CitationNames, NamesOf(item.GetProperty("citation")));
        });
    }

    [Theory]
    [InlineData("/who Ratna")]
    [InlineData("/figures")]
    [InlineData("/summit Darto")]
    [InlineData("/search pasar")]
    [InlineData("/people")]
    public async Task Json_EveryItem_IsTheSliceThatItsCitationNames(string question)
    {
        using TestShell shell = WithArticles();

        await shell.RunAsync("ask", question, "--json");

        JsonElement[] items = [.. JsonDocument.Parse(shell.Out).RootElement.GetProperty("items").EnumerateArray()];
        Assert.NotEmpty(items);
        Assert.All(items, item =>
        {
            JsonElement citation = item.GetProperty("citation");
            string text = File.ReadAllText(Path.Combine(shell.Folder, "config/articles", citation.GetProperty("file").GetString()!));
            Assert.Equal(text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()], item.GetProperty("text").GetString());
        });
    }

    [Fact]
    public async Task Json_WithoutAPage_HoldsEveryItemAndWithOneThatPage()
    {
        using var shell = new TestShell();
        for (int i = 0; i < 40; i++)
            shell.Write($"many/{i:00}.txt", $"Kabar {i}\n\nWarga Desa {i}, Sutarmi Wiryo, mengatakan panen ke-{i} melimpah.\n");

        await shell.RunAsync("ask", "/search panen", "--articles", "many", "--json");
        JsonElement whole = JsonDocument.Parse(shell.Out).RootElement;
        using var paged = new TestShell();
        await paged.RunAsync("ask", "/search panen", "--articles", Path.Combine(shell.Folder, "many"), "--json", "--page", "2");
        JsonElement page = JsonDocument.Parse(paged.Out).RootElement;

        Assert.Equal(40, whole.GetProperty("total").GetInt32());
        Assert.Equal(40, whole.GetProperty("items").GetArrayLength());
        Assert.Equal(40, page.GetProperty("total").GetInt32());
        Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 39);
    }

    [Fact]
    public async Task Ask_NothingFound_IsAnEmptyListAndExitCodeZero()
    {
        using TestShell shell = WithArticles();

        int code = await shell.RunAsync("ask", "/who Zubaidah", "--json");

        Assert.Equal(0, code);
        JsonElement answer = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal(0, answer.GetProperty("items").GetArrayLength());
        Assert.NotEmpty(answer.GetProperty("notice").GetString()!);
    }

    [Theory]
    [InlineData("/whom Ratna")]
    [InlineData("/who since:someday")]
    public async Task Ask_BadCommand_ExitsWithTwoAndTheSentence(string question)
    {
        using TestShell shell = WithArticles();

        int code = await shell.RunAsync("ask", question, "--locale", "en");

        Assert.Equal(ExitCode.Usage, code);
        Assert.Empty(shell.Out);
        Assert.NotEmpty(shell.Error);
    }

    [Fact]
    public async Task Ask_CommandInSeveralArguments_IsOneCommand()
    {
        using TestShell shell = WithArticles();

        Assert.Equal(0, await shell.RunAsync("ask", "/who", "Ratna", "--json"));
        Assert.Contains("Pasar ini menampung 300 pedagang", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("99999999999")]
    public async Task Ask_PageThatIsNone_IsBadUsage(string page)
    {
        using TestShell shell = WithArticles();

        Assert.Equal(ExitCode.Usage, await shell.RunAsync("ask", "/who", "--page", page));
        Assert.Contains($"'{page}' is no page", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Locale_FollowsTheOptionThenTheEnvironment()
    {
        using TestShell english = WithArticles(("LANG", "en_GB.UTF-8"));
        using TestShell indonesian = WithArticles(("LANG", "en_GB.UTF-8"));
        using TestShell unknown = WithArticles(("LC_ALL", "C.UTF-8"), ("LANG", "de_DE.UTF-8"));

        await english.RunAsync("ask", "/about", "--json");
        await indonesian.RunAsync("ask", "/about", "--json", "--locale", "id");
        await unknown.RunAsync("ask", "/about", "--json");

        Assert.Equal(["en", "id", "id"], new[] { english, indonesian, unknown }.Select(
            static shell => JsonDocument.Parse(shell.Out).RootElement.GetProperty("locale").GetString()));
    }

    [Fact]
    public async Task Ask_MissingFolder_SaysWhichAndExitsWithOne()
    {
        using TestShell shell = WithArticles();

        int code = await shell.RunAsync("ask", "/who", "--articles", "nowhere");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(Path.Combine(shell.Folder, "nowhere"), shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_EmptyFolder_AnswersWithNothingAndSaysWhatToDo()
    {
        using TestShell shell = WithArticles();
        Directory.CreateDirectory(Path.Combine(shell.Folder, "empty"));

        int code = await shell.RunAsync("ask", "/who", "--articles", "empty", "--json");

        Assert.Equal(0, code);
        Assert.Equal(0, JsonDocument.Parse(shell.Out).RootElement.GetProperty("total").GetInt32());
        Assert.Contains("No article could be read", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Rubbish_IsListedBySourcesAndLogsALineAFile()
    {
        using TestShell shell = WithArticles();
        shell.Write("config/articles/large.txt", new string('a', 10_000_000));
        shell.Write("config/articles/binary.txt", string.Concat(Enumerable.Range(0, 4_000).Select(static i => (char)(i % 9))));
        shell.Write("config/articles/em\u001b[2Jpty.txt", "");

        int code = await shell.RunAsync("ask", "/sources");

        Assert.Equal(0, code);
        Assert.Equal(3, shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(["large.txt", "binary.txt", "em\uFFFD[2Jpty.txt"], file =>
        {
            Assert.Contains(file, shell.Error, StringComparison.Ordinal);
            Assert.Contains(file, shell.Out, StringComparison.Ordinal);
        });
        Assert.DoesNotContain('\u001b', shell.Out + shell.Error);
    }

    private static TestShell WithArticles(params (string Name, string Value)[] variables)
    {
        var shell = new TestShell(variables);
        shell.Write("config/articles/bridge.txt", SampleArticles.Bridge);
        shell.Write("config/articles/local/market.txt", SampleArticles.Market);
        return shell;
    }

    private static string[] NamesOf(JsonElement element) => [.. element.EnumerateObject().Select(static property => property.Name)];
}
