using BriefingBot.Discord.Registration;
using BriefingBot.Tests.Core.Commands;
using Xunit;

namespace BriefingBot.Tests.Discord.Registration;

public class CommandRegistrationTests
{
    private const string Application = "1000000000000000001";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnsureAsync_SecondStart_ReplacesNothing()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);

        await Registration(bench).EnsureAsync(Application, Stop);
        await Registration(bench).EnsureAsync(Application, Stop);

        Assert.Equal(["GET", "PUT", "GET"], bench.Server.Requests.All.Select(static request => request.Method));
        Assert.All(bench.Server.Requests.All, static request => Assert.Equal($"applications/{Application}/commands", request.Path));
    }

    [Fact]
    public async Task EnsureAsync_OtherCommandsListed_ReplacesThem()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        await bench.Rest.PutCommandsAsync(Application, null, CommandSet.Of(Bot.Catalog).RemoveAt(0), Stop);

        await Registration(bench).EnsureAsync(Application, Stop);

        Assert.Equal(["PUT", "GET", "PUT"], bench.Server.Requests.All.Select(static request => request.Method));
    }

    [Fact]
    public async Task EnsureAsync_DevelopmentGuild_RegistersThereAlone()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Options.DevelopmentGuild = "900000000000000001";

        await Registration(bench).EnsureAsync(Application, Stop);

        Assert.All(bench.Server.Requests.All, static request =>
            Assert.Equal($"applications/{Application}/guilds/900000000000000001/commands", request.Path));
    }

    [Fact]
    public async Task EnsureAsync_DiscordRefuses_LogsItAndGoesOn()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Options.DevelopmentGuild = "900000000000000001";
        bench.Server.Script.Next("PUT", "commands", BriefingBot.FakeDiscord.FakeReply.Error(403, 50001, "Missing Access"));

        await Registration(bench).EnsureAsync(Application, Stop);

        Assert.Contains(bench.Log.Lines, static line => line.Contains("did not take the commands", StringComparison.Ordinal) && line.Contains("50001", StringComparison.Ordinal));
    }

    private static CommandRegistration Registration(DiscordBench bench) =>
        new(bench.Rest, Bot.Catalog, bench.Options, bench.Log.For<CommandRegistration>());
}
