using BriefingBot.Core.Digests;
using BriefingBot.Tests.Contracts;
using Xunit;

namespace BriefingBot.Tests.EndToEnd;

/// <summary>What a person does with subscriptions on a platform, from the first command to the question why.</summary>
public abstract class SubscriptionFlow : IAsyncLifetime
{
    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal DigestBot Digests { get; } = new();

    internal TransportStage Stage { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Stage = await OpenAsync(Digests.Bot);
        await Digests.ServeAsync(Stage);
    }

    public async ValueTask DisposeAsync()
    {
        await Digests.DisposeAsync();
        await Stage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Subscribe_EditedWithButtonsAndSent_IsExplainedAndEnded()
    {
        Stage.Say("/subscribe schedule:daily time:07:00 zone:UTC language:en name:pagi");
        SeenMessage confirmed = await SeenAsync("pagi");
        SeenMessage overview = await PressAsync(confirmed, "subscription", ("action", "edit"));
        SeenMessage values = await PressAsync(overview, "subscription", ("part", "items"));
        SeenMessage changed = await PressAsync(values, "subscribe", ("items", "5"));
        Assert.Equal(5, Assert.Single(Digests.Bot.Book.All).Items);

        SeenMessage digest = await PressAsync(changed, "subscription", ("action", "send"), "Digest “pagi”");
        Assert.Contains("5. ", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("6. ", digest.Text, StringComparison.Ordinal);
        await PressAsync(digest, "why", ("edition", null), "Main story: a new report");
        Stage.Say("/why item:5");
        Assert.DoesNotContain("4. ", (await SeenAsync("5. ")).Text, StringComparison.Ordinal);

        Stage.Say("/unsubscribe name:pagi");
        await SeenAsync("pagi");
        Assert.Empty(Digests.Bot.Book.All);
    }

    [Fact]
    public async Task Subscriptions_Buttons_PauseAndResumeAndPreview()
    {
        Stage.Say("/subscribe schedule:daily time:07:00 zone:UTC language:en name:pagi");
        await SeenAsync("pagi");
        Stage.Say("/subscriptions");
        SeenMessage list = await SeenAsync("pagi");

        SeenMessage preview = await PressAsync(list, "digest", ("name", "pagi"), "Digest “pagi”");
        await PressAsync(list, "subscription", ("action", "pause"));
        Subscription paused = Assert.Single(Digests.Bot.Book.All);
        Stage.Say("/subscriptions");
        await PressAsync(await SeenAsync("pagi"), "subscription", ("action", "resume"));

        Assert.Contains("New since", preview.Text, StringComparison.Ordinal);
        Assert.NotNull(paused.Pause);
        Assert.Null(Assert.Single(Digests.Bot.Book.All).Pause);
    }

    private protected abstract Task<TransportStage> OpenAsync(ContractBot bot);

    /// <summary>Lets the time pass that the platform makes the bot wait.</summary>
    private protected virtual Task<SeenMessage> PassAsync(Task<SeenMessage> seen) => seen;

    /// <summary>The next message with the words.</summary>
    private protected async Task<SeenMessage> SeenAsync(string words)
    {
        while (true)
        {
            SeenMessage seen = await PassAsync(Stage.SeenAsync(Stop));
            if (seen.Text.Contains(words, StringComparison.Ordinal))
                return seen;
        }
    }

    /// <summary>Presses the button that stands for a command with an option, and sees what comes.</summary>
    /// <param name="on">Where the button is.</param>
    /// <param name="command">Without slash.</param>
    /// <param name="option">Any value will do where it has none.</param>
    /// <param name="words">Of the message to wait for; none for the next one.</param>
    private protected async Task<SeenMessage> PressAsync(SeenMessage on, string command, (string Name, string? Value) option, string words = "")
    {
        string id = on.ActionIds.First(id => Digests.Bot.Actions.Find(id)?.Action.Invocation is { } invocation && invocation.Command == command &&
            invocation.Options.TryGetValue(option.Name, out string? value) && (option.Value is null || value == option.Value));
        Stage.Press(on, id);
        return await SeenAsync(words);
    }
}
