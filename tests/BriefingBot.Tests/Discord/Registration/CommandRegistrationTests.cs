using BriefingBot.Discord.Registration;
using BriefingBot.Discord.Rest;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Core.Commands;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BriefingBot.Tests.Discord.Registration;

public class CommandRegistrationTests
{
    private const string Application = "1000000000000000001";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TryAsync_SecondStart_ReplacesNothing()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);

        await Registration(bench).TryAsync(Stop);
        await Registration(bench).TryAsync(Stop);

        Assert.Equal(["GET", "PUT", "GET"], Asked(bench).Select(static request => request.Method));
        Assert.All(Asked(bench), static request => Assert.Equal($"applications/{Application}/commands", request.Path));
    }

    [Fact]
    public async Task TryAsync_OtherCommandsListed_ReplacesThem()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        await bench.Rest.PutCommandsAsync(Application, null, CommandSet.Of(Bot.Catalog).RemoveAt(0), Stop);

        await Registration(bench).TryAsync(Stop);

        Assert.Equal(["PUT", "GET", "PUT"], Asked(bench).Select(static request => request.Method));
    }

    [Fact]
    public async Task TryAsync_DevelopmentGuild_RegistersThereAlone()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Options.DevelopmentGuild = "900000000000000001";

        await Registration(bench).TryAsync(Stop);

        Assert.All(Asked(bench), static request =>
            Assert.Equal($"applications/{Application}/guilds/900000000000000001/commands", request.Path));
    }

    [Fact]
    public async Task TryAsync_DiscordRefuses_LogsItAndGoesOn()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Options.DevelopmentGuild = "900000000000000001";
        bench.Server.Script.Next("PUT", "commands", FakeReply.Error(403, 50001, "Missing Access"));

        await Registration(bench).TryAsync(Stop);

        Assert.Contains(bench.Log.Lines, static line => line.Contains("did not take the commands", StringComparison.Ordinal) && line.Contains("50001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_DiscordIsDown_TriesAgainLater()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        using var over = new CancellationTokenSource();
        bench.Server.Script.Next("GET", "applications/@me", new FakeReply(503), new FakeReply(503), new FakeReply(503), new FakeReply(503), new FakeReply(503));
        Task running = Registration(bench).RunAsync(over.Token);

        Task<RecordedRequest[]> registered = bench.Server.Requests.WaitAsync("PUT", "commands", 1, Stop);
        while (!registered.IsCompleted)
        {
            await Task.WhenAny(registered, bench.Clock.TimerSetAsync(TimeSpan.FromTicks(1), TimeSpan.FromMinutes(10))).WaitAsync(Stop);

            // A request that is on its way takes real time: meanwhile the clock stands, or it would run into the request's time limit again and again.
            await Task.WhenAny(registered, bench.Clock.TimersGoneAsync(RestRequest.OrdinaryTimeout)).WaitAsync(Stop);
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await over.CancelAsync();
        await Task.WhenAny(running);
        Assert.Single(await registered);
    }

    /// <summary>The requests about commands.</summary>
    private static RecordedRequest[] Asked(DiscordBench bench) =>
        [.. bench.Server.Requests.All.Where(static request => request.Path.EndsWith("commands", StringComparison.Ordinal))];

    private static CommandRegistration Registration(DiscordBench bench) =>
        new(bench.Rest, Bot.Catalog, bench.Options, bench.Clock, new Random(1), bench.Logs.CreateLogger<CommandRegistration>());
}
