using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Core.Delivery;
using BriefingBot.Tests.Host.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.EndToEnd;

/// <summary>A bot with everything between a command and a delivered digest: real commands, database, outbox and transport; a clock that stands.</summary>
internal sealed class DigestBot : IAsyncDisposable
{
    private readonly CancellationTokenSource _leave = new();
    private readonly ArrivalBook _arrivals;
    private readonly Stores _stores;
    private IChatTransport? _transport;
    private Task _running = Task.CompletedTask;

    public DigestBot()
    {
        ArrivalBook? arrivals = null;
        Stores? stores = null;
        Bot = new ContractBot(bot =>
        {
            stores = new Stores(bot.Clock);
            arrivals = new ArrivalBook(new MemoryArrivalStore(), bot.Clock);
            return Commands(bot, stores, arrivals);
        });
        (_stores, _arrivals) = (stores!, arrivals!);
    }

    public ContractBot Bot { get; }

    /// <summary>Takes the articles in, and serves the platform and the outbox.</summary>
    public async Task ServeAsync(TransportStage stage)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        _transport = stage.Transport;
        await _arrivals.NoteAsync(Bot.Library.Current, stop);
        var pump = new OutboxPump(
            _stores.Outbox, [_transport], new ChannelLog(_stores.Outbox), new PumpSettings(), Bot.Clock, new Random(7), NullLogger<OutboxPump>.Instance);
        _running = Task.WhenAll(_transport.RunAsync(Bot.Handler, _leave.Token), pump.RunAsync(_leave.Token));
        await stage.ServingAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _leave.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _stores.Dispose();
        _leave.Dispose();
        Bot.Dispose();
    }

    private ICommand[] Commands(ContractBot bot, Stores stores, ArrivalBook arrivals)
    {
        var settings = new DigestSettings();
        var platforms = new ChatPlatforms(() => [_transport!]);
        var service = new DigestService(
            bot.Book, stores.Editions, arrivals, bot.Settings, platforms, bot.Actions, null, settings, bot.Clock, NullLogger<DigestService>.Instance);
        return
        [
            new SubscribeCommand(bot.Book, platforms, settings, bot.Clock),
            new SubscriptionsCommand(bot.Book, stores.Editions, bot.Settings, settings, bot.Clock),
            new UnsubscribeCommand(bot.Book),
            new DigestCommand(bot.Book, service),
            new WhyCommand(bot.Book, stores.Editions),
            new QuietCommand(bot.Settings, bot.Book, settings),
            new SubscriptionCommand(bot.Book, service, bot.Clock),
        ];
    }
}
