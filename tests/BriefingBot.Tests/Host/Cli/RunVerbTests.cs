using BriefingBot.Cli;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Cli;

public class RunVerbTests
{
    [Fact]
    public async Task Run_NoInput_GreetsAndShowsOneAnswer()
    {
        using TestShell shell = Open(input: "");

        int code = await shell.RunAsync();

        Assert.Equal(ExitCode.Done, code);
        Assert.Empty(shell.Error);
        Assert.Contains("BriefingBot: 1 ", shell.Out, StringComparison.Ordinal);
        Assert.Contains("DISCORD_TOKEN", shell.Out, StringComparison.Ordinal);
        Assert.Contains("TELEGRAM_BOT_TOKEN", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Ratna Dewi", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData]
    public async Task Run_LinesInAPipe_AreAnsweredUntilTheyEnd(params string[] verb)
    {
        using TestShell shell = Open(input: "\n/who Ratna\r\npedagang");

        int code = await shell.RunAsync([.. verb, "--locale", "en"]);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Pasar ini menampung 300 pedagang", shell.Out, StringComparison.Ordinal);
        Assert.Contains("*pedagang*", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Exit_LeavesWithTheRestUnread()
    {
        using TestShell shell = Open(input: "exit\n/who Ratna\n");

        Assert.Equal(ExitCode.Done, await shell.RunAsync());
        Assert.DoesNotContain("Pasar ini menampung", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_LineWithoutEnd_IsCutOff()
    {
        using TestShell shell = Open(input: "/search " + new string('a', 5_000_000) + "\n/who Ratna\n");

        Assert.Equal(ExitCode.Done, await shell.RunAsync());
        Assert.InRange(shell.Out.Length, 1, 20_000);
        Assert.Contains("Pasar ini menampung", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FileAddedBetweenTwoRuns_ArticlesKeepTheirNumbers()
    {
        using TestShell first = Open(input: "/article 1\n");
        await first.RunAsync("--locale", "en");
        int said = first.Out.Length;
        first.Write("config/articles/bridge.txt", SampleArticles.Bridge);
        var again = first.Shell with { In = new StringReader("/article 1\n/article 2\n") };

        int code = await BotCommandLine.InvokeAsync(again, ["--locale", "en"]);

        Assert.Equal(ExitCode.Done, code);
        Assert.Empty(first.Error);
        string second = first.Out[said..];
        Assert.InRange(second.IndexOf("Pasar Baru Sungai Biru", StringComparison.Ordinal), 0, second.IndexOf("Jembatan Gantung", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_MistakeInTheConfiguration_DoesNotStart()
    {
        using TestShell shell = Open(input: "", ("DISCORD_TOKEN", "no token"));

        Assert.Equal(ExitCode.Failed, await shell.RunAsync());
        Assert.StartsWith("Discord:Token: ", shell.Error, StringComparison.Ordinal);
        Assert.Empty(shell.Out);
    }

    private static TestShell Open(string input, params (string Name, string Value)[] variables)
    {
        var shell = new TestShell(variables) { In = new StringReader(input) };
        shell.Write("config/articles/market.txt", SampleArticles.Market);
        return shell;
    }
}
