using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Cli;

public class CheckVerbTests
{
    [Fact]
    public async Task Check_SoundConfiguration_SaysWhatStarts()
    {
        using var shell = new TestShell();

        int code = await shell.RunAsync("check");

        Assert.Equal(0, code);
        Assert.Empty(shell.Error);
        Assert.Contains(Path.Combine(shell.Folder, "config", "articles"), shell.Out, StringComparison.Ordinal);
        Assert.Contains("DISCORD_TOKEN is not set", shell.Out, StringComparison.Ordinal);
        Assert.Contains("TELEGRAM_BOT_TOKEN is not set", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Charts: drawn with librsvg.")]
    [InlineData(false, "Charts: none, digests go out without; install librsvg2-2")]
    public async Task Check_WithOrWithoutTheLibrariesOfCharts_SaysSo(bool hasLibraries, string words)
    {
        using var shell = new TestShell { HasLibrary = _ => hasLibraries };

        Assert.Equal(0, await shell.RunAsync("check"));
        Assert.Contains(words, shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SeveralMistakes_NamesEveryKey()
    {
        using var shell = new TestShell(("DISCORD_TOKEN", "no token"), ("BRIEFINGBOT_Articles__MaxFileBytes", "lots"), ("BRIEFINGBOT_Articles__Folders__0", "/nowhere"));

        int code = await shell.RunAsync("check");

        Assert.Equal(1, code);
        Assert.Equal(
            ["Articles:Folders:0", "Articles:MaxFileBytes", "Discord:Token"],
            shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line[..line.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("check", "--confg", "x")]
    [InlineData("check", "--config")]
    public async Task CommandLine_NotUnderstood_ExitsWithTwo(params string[] args)
    {
        using var shell = new TestShell();

        Assert.Equal(2, await shell.RunAsync(args));
        Assert.NotEmpty(shell.Error);
    }
}
