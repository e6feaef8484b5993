using System.Text;
using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Cli;

public class AnalyzeVerbTests
{
    [Fact]
    public async Task Json_Article_HasThePromisedShape()
    {
        using var shell = new TestShell();
        shell.Write("bridge.txt", SampleArticles.Bridge);

        int code = await shell.RunAsync("analyze", "bridge.txt", "--json");

        Assert.Equal(0, code);
        JsonElement line = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal(["file", "title", "source", "published", "language", "statements", "figures", "events", "names"], NamesOf(line));
        Assert.Equal("bridge.txt", line.GetProperty("file").GetString());
        Assert.Equal("id", line.GetProperty("language").GetString());
        AssertEach(line, "statements", "kind", "text", "start", "end", "speaker", "via", "cue", "paragraph");
        AssertEach(line, "figures", "text", "start", "end", "value", "upper", "unit", "modifier", "speaker", "paragraph");
        AssertEach(line, "events", "kind", "text", "start", "end", "participants", "place", "date", "status", "paragraph");
        AssertEach(line, "names", "name", "type", "forms", "mentions");
        Assert.All(
            line.GetProperty("statements").EnumerateArray().Select(static said => said.GetProperty("speaker")).Where(static speaker => speaker.ValueKind != JsonValueKind.Null),
            static speaker => Assert.Equal(["name", "mention", "role", "affiliation"], NamesOf(speaker)));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    public async Task Json_EveryFact_IsTheSliceItNames(string encoding, bool hasMark)
    {
        using var shell = new TestShell();
        Encoding written = encoding == "utf-8" ? new UTF8Encoding(hasMark) : new UnicodeEncoding(bigEndian: false, hasMark);
        string path = shell.Write("bridge.txt", "");
        await File.WriteAllTextAsync(path, SampleArticles.Bridge, written, TestContext.Current.CancellationToken);

        await shell.RunAsync("analyze", "bridge.txt", "--json");

        JsonElement line = JsonDocument.Parse(shell.Out).RootElement;
        JsonElement[] facts = [.. new[] { "statements", "figures", "events" }.SelectMany(list => line.GetProperty(list).EnumerateArray())];
        Assert.NotEmpty(facts);
        Assert.All(facts, static fact => Assert.Equal(
            SampleArticles.Bridge[fact.GetProperty("start").GetInt32()..fact.GetProperty("end").GetInt32()], fact.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Json_SeveralPaths_OneLineEachInTheirOrder()
    {
        using var shell = new TestShell();
        for (int i = 0; i < 40; i++)
            shell.Write($"news/{i:00}.txt", SampleArticles.Bridge);
        shell.Write("first.txt", SampleArticles.Bridge);

        await shell.RunAsync("analyze", "first.txt", "news", "first.txt", "--json");

        Assert.Equal(
            ["first.txt", .. Enumerable.Range(0, 40).Select(static i => $"news/{i:00}.txt"), "first.txt"],
            shell.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task Json_TextOutsideAscii_IsNotEscaped()
    {
        using var shell = new TestShell();
        shell.Write("quotes.txt", "Harga \u201cberas\u201d & <gula> naik\n\nMenurut pedagang, harganya naik seperlima sejak awal bulan ini di pasar kota.\n");

        await shell.RunAsync("analyze", "quotes.txt", "--json");

        Assert.Contains("\u201cberas\u201d & <gula>", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminal_Article_ShowsWhatWasRead()
    {
        using var shell = new TestShell();
        shell.Write("bridge.txt", SampleArticles.Bridge.Replace("Jembatan Gantung", "[bold]Jembatan\u001b[2J[/]", StringComparison.Ordinal));

        int code = await shell.RunAsync("analyze", "bridge.txt");

        Assert.Equal(0, code);
        Assert.Contains("[bold]Jembatan\uFFFD[2J[/]", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', shell.Out);
        Assert.Contains("Statements: ", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rubbish_BesideAnArticle_IsToldAndTheRestGoesOn()
    {
        using var shell = new TestShell();
        WriteRubbish(shell);
        shell.Write("rubbish/good.txt", SampleArticles.Bridge);

        int code = await shell.RunAsync("analyze", "rubbish", "missing.txt", "--json");

        Assert.Equal(0, code);
        Assert.Single(shell.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ["missing.txt", "rubbish/binary.txt", "rubbish/empty.txt", "rubbish/large.txt", "rubbish/picture.jpg"],
            shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line[..line.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("nothing")]
    [InlineData("missing")]
    public async Task Rubbish_NothingElse_ExitsWithOneAndSaysWhatToDo(string path)
    {
        using var shell = new TestShell();
        WriteRubbish(shell);
        Directory.CreateDirectory(Path.Combine(shell.Folder, "nothing"));

        int code = await shell.RunAsync("analyze", path, "--json");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Empty(shell.Out);
        Assert.Contains("Name files or folders with articles", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_None_IsBadUsage()
    {
        using var shell = new TestShell();

        Assert.Equal(ExitCode.Usage, await shell.RunAsync("analyze", "--json"));
    }

    private static void WriteRubbish(TestShell shell)
    {
        shell.Write("rubbish/empty.txt", "");
        shell.Write("rubbish/large.txt", new string('a', 10_000_000));
        shell.Write("rubbish/binary.txt", string.Concat(Enumerable.Range(0, 4_000).Select(static i => (char)(i % 9))));
        shell.Write("rubbish/picture.jpg", "no picture");
    }

    private static string[] NamesOf(JsonElement element) => [.. element.EnumerateObject().Select(static property => property.Name)];

    private static void AssertEach(JsonElement line, string list, params string[] names)
    {
        Assert.All(line.GetProperty(list).EnumerateArray(), item => Assert.Equal(names, NamesOf(item)));
    }
}
