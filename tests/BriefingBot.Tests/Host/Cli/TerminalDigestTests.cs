using BriefingBot.Cli;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Cli;

public sealed class TerminalDigestTests
{
    /// <summary>The real host, database, scheduler, outbox and terminal.</summary>
    [Fact]
    public async Task Run_ASubscriptionInTheTerminal_SendsADigestAndSaysWhyAndRemembersIt()
    {
        using var typed = new TypedLines();
        using TestShell shell = Open(typed);
        Task<int> running = shell.RunAsync("run", "--locale", "en");

        typed.Type("/subscribe cron:\"* * * * *\" name:pagi");
        await shell.SaidAsync("Subscribed: pagi");
        typed.Type("/subscription name:pagi action:send");
        await shell.SaidAsync("Digest “pagi”");
        await shell.SaidAsync("1. Pasar baru");
        typed.Type("/why 1");
        await shell.SaidAsync("Main story: a new report");
        typed.Type("exit");
        Assert.Equal(ExitCode.Done, await running);

        Assert.Equal(ExitCode.Done, await shell.RunAsync("export"));
        Assert.Contains("\"schedule\":\"cron * * * * *\"", shell.Out, StringComparison.Ordinal);
        Assert.Empty(shell.Error);
    }

    [Theory]
    [InlineData("Europe/Nowhere")]
    [InlineData("")]
    public async Task Check_AZoneThatIsNone_IsNamed(string zone)
    {
        using var typed = new TypedLines();
        using TestShell shell = Open(typed, ("BRIEFINGBOT_Digests__TimeZone", zone));

        int code = await shell.RunAsync("check");

        Assert.Equal(zone.Length == 0 ? ExitCode.Done : ExitCode.Failed, code);
        Assert.Equal(zone.Length > 0, shell.Error.Contains("Digests:TimeZone", StringComparison.Ordinal));
    }

    private static TestShell Open(TypedLines typed, params (string Name, string Value)[] variables)
    {
        var shell = new TestShell(variables) { In = typed };
        shell.Write("config/articles/pasar.txt", "Pasar baru dibuka\n\nKABAR REKAAN, 3 Mei 2026 - Pasar di Desa Wanasepi dibuka pada Minggu setelah dibangun setahun.\n");
        return shell;
    }
}
