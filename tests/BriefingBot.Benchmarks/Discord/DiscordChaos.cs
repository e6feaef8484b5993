using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Discord;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using BriefingBot.FakeDiscord;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Discord;

/// <summary>
/// Sends interactions to the bot while its connection is disturbed at random points every few of them: cut without a word, closed with
/// a code, asked to come back. Each resumed session also repeats what had arrived.
/// </summary>
internal static class DiscordChaos
{
    private const int LongestQuiet = 60;
    private const int Repeats = 3;

    /// <param name="count">How many interactions.</param>
    /// <param name="seed">Decides where the connection is disturbed, and how.</param>
    public static async Task<ChaosResult> RunAsync(int count, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var settings = new FakeSettings { KeepsRequests = false, RepeatsOnResume = Repeats };
        await using FakeServer server = await FakeServer.StartAsync(settings, cancellationToken);
        var options = new DiscordOptions { Token = settings.Token, ApiUrl = server.ApiUrl };
        using HttpClient http = DiscordHttp.Create(options);
        var rest = new DiscordRest(http, options, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        var handler = new CountingHandler();
        var desk = new InteractionDesk(handler, rest, TimeProvider.System, new Random(seed), NullLogger<InteractionDesk>.Instance);
        var transport = new DiscordTransport(rest, options, desk, new DiscordRenderer(), TimeProvider.System, new Random(seed), NullLoggerFactory.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task serving = transport.RunAsync(new NobodyToAsk(), stop.Token);
        await server.Gateway.WaitSessionsAsync(1, cancellationToken);

        var interactions = new FakeInteraction[count];
        int disturbances = 0, next = random.Next(1, LongestQuiet);
        for (int i = 0; i < count; i++)
        {
            interactions[i] = server.Interactions.Command("who");
            await server.Interactions.SendAsync(interactions[i]);
            if (i < next)
                continue;

            // An answer since the last disturbance: the session goes on, so that nothing that was sent gets lost on Discord's side.
            await interactions[i].Answered.WaitAsync(cancellationToken);
            disturbances++;
            next = i + random.Next(1, LongestQuiet);
            for (int more = random.Next(5); more > 0 && i + 1 < count; more--)
                await server.Interactions.SendAsync(interactions[++i] = server.Interactions.Command("who"));
            await DisturbAsync(server.Gateway, random);
        }

        await Task.WhenAll(interactions.Select(static interaction => interaction.Answered)).WaitAsync(cancellationToken);
        await stop.CancelAsync();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new ChaosResult(
            count, handler.Handled, interactions.Count(static interaction => interaction.Responses > 0),
            interactions.Count(static interaction => interaction.Responses > 1), disturbances,
            server.Gateway.Sessions.Values.Sum(static session => session.Resumes), server.Gateway.Sessions.Count);
    }

    private static Task DisturbAsync(FakeGateway gateway, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return gateway.EachAsync(static connection => connection.SendAsync(7, null));
            case 1:
                return gateway.EachAsync(static connection => connection.CloseAsync(4000));
            default:
                gateway.Drop();
                return Task.CompletedTask;
        }
    }

    /// <summary>The handler answers without asking further.</summary>
    private sealed class NobodyToAsk : IChatHandler
    {
        public long LibraryVersion => 1;

        public ValueTask<Answer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ImmutableArray<Suggestion> Suggest(ChannelRef channel, OptionDefinition definition, string typed, string locale, int most) => [];

        public ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    private sealed class CountingHandler : IInteractionHandler
    {
        private int _handled;

        /// <summary>Without the one that warms up, which comes from nobody.</summary>
        public int Handled => Volatile.Read(ref _handled);

        public ValueTask<InteractionReply> HandleAsync(Interaction interaction, IChatHandler chat, CancellationToken cancellationToken)
        {
            if (interaction.GuildId is not null)
                Interlocked.Increment(ref _handled);
            return ValueTask.FromResult(new InteractionReply(InteractionResponse.Message(MessageBody.Plain("Selamat pagi"))));
        }
    }
}
