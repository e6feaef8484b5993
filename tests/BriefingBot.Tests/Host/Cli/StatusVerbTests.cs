using BriefingBot.Cli;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Cli;

public class StatusVerbTests
{
    [Fact]
    public async Task Status_SomeArticles_TellsWhatTheyTakeAndWhatIsKept()
    {
        using var shell = new TestShell();
        shell.Write("config/articles/market.txt", SampleArticles.Market);
        shell.Write("config/articles/bridge.txt", SampleArticles.Bridge);
        await shell.RunAsync("status");

        int code = await shell.RunAsync("status");

        Assert.Equal(ExitCode.Done, code);
        Assert.Empty(shell.Error);
        Assert.Contains("Articles: 2 in 2 stories", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Index: ", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Limits: 200,000 articles, any age", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Cache: 2 analyses", shell.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(shell.Folder, "data", "analysis.db")));
    }

    [Fact]
    public async Task Status_CacheDamaged_SaysSoAndGoesOn()
    {
        using var shell = new TestShell();
        shell.Write("config/articles/market.txt", SampleArticles.Market);
        shell.Write("data/analysis.db", new string('x', 5_000));

        Assert.Equal(ExitCode.Done, await shell.RunAsync("status"));
        Assert.Contains("damaged", shell.Error, StringComparison.Ordinal);
        Assert.Contains("Cache: none", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_FewerArticlesAllowed_LetsTheOldestGo()
    {
        using var shell = new TestShell(("BRIEFINGBOT_Library__MaxArticles", "1"), ("BRIEFINGBOT_Library__CachePath", " "));
        shell.Write("config/articles/market.txt", SampleArticles.Market);
        shell.Write("config/articles/bridge.txt", SampleArticles.Bridge);

        Assert.Equal(ExitCode.Done, await shell.RunAsync("status"));
        Assert.Contains("Articles: 1 in 1 stories", shell.Out, StringComparison.Ordinal);
    }
}
