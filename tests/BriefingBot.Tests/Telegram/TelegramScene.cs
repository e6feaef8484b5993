using BriefingBot.Core.Chat;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Telegram;
using BriefingBot.Telegram.Api;
using BriefingBot.Tests.Contracts;
using Xunit;

namespace BriefingBot.Tests.Telegram;

/// <summary>A bot that serves a played Telegram, and what tests do there.</summary>
public abstract class TelegramScene : IAsyncLifetime
{
    private readonly CancellationTokenSource _leave = new();

    internal static FakeUser Wulan => TelegramStage.Wulan;

    internal static FakeChat Private => TelegramStage.Private;

    internal static FakeChat Group { get; } = new(-100500, "supergroup", IsForum: true);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal ContractBot Bot { get; } = new();

    internal TelegramStage Stage { get; private set; } = null!;

    internal FakeTelegram Server => Stage.Server;

    protected Task Running { get; private set; } = Task.CompletedTask;

    public virtual async ValueTask InitializeAsync() => Stage = await TelegramStage.OpenAsync(Bot, Stop, Configure);

    public async ValueTask DisposeAsync()
    {
        // What a test has left stuck is waited for in vain.
        await _leave.CancelAsync();
        while (await Task.WhenAny(Running, Bot.Clock.TimerSetAsync(TimeSpan.Zero, TimeSpan.FromSeconds(5))) != Running)
            Bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await Stage.DisposeAsync();
        _leave.Dispose();
        Bot.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(TelegramOptions options)
    {
    }

    /// <summary>Starts serving; returns once updates are asked for.</summary>
    protected async Task ServeAsync(IChatHandler? handler = null)
    {
        Run(handler);
        for (int i = 0; i < 9 && !Running.IsCompleted; i++)
            await Task.WhenAny(Running, Server.CallAsync("setMyCommands", Stop).AsTask());
        Task asked = Server.CallAsync("getUpdates", Stop).AsTask();
        if (await Task.WhenAny(asked, Running) == Running)
            await Running;
    }

    protected void Run(IChatHandler? handler = null) => Running = Stage.Telegram.RunAsync(handler ?? Bot.Handler, _leave.Token);

    /// <summary>Stops the bot, which first ends what it can.</summary>
    protected async Task LeaveAsync()
    {
        await _leave.CancelAsync();
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    /// <summary>The next message that appears or changes.</summary>
    private protected ValueTask<ShownMessage> SeenAsync() => Server.ShownAsync(Stop);

    private protected ValueTask<RecordedCall> CallAsync(string method) => Server.CallAsync(method, Stop);

    /// <summary>Moves the clock through pauses until something comes. They are shorter than the limits of calls, which it must not reach.</summary>
    protected async Task<T> PassAsync<T>(ValueTask<T> awaited)
    {
        Task<T> task = awaited.AsTask();
        while (await Task.WhenAny(task, Bot.Clock.TimerSetAsync(TimeSpan.Zero, TimeSpan.FromSeconds(20))).WaitAsync(Stop) != task)
        {
            // A call that is on its way takes real time: meanwhile the clock stands, or it would run into the call's time limit.
            if (await Task.WhenAny(task, Bot.Clock.TimersGoneAsync(TelegramClient.CallTimeout)).WaitAsync(Stop) != task)
                Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return await task;
    }

    /// <summary>Moves the clock past the next pause that lies in the span.</summary>
    protected async Task WaitOutAsync(double atLeastSeconds, double atMostSeconds)
    {
        await Bot.Clock.TimerSetAsync(TimeSpan.FromSeconds(atLeastSeconds), TimeSpan.FromSeconds(atMostSeconds)).WaitAsync(Stop);
        Bot.Clock.Advance(TimeSpan.FromSeconds(atMostSeconds));
    }
}
