using System.Globalization;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Telegram;
using Xunit;

namespace BriefingBot.Tests.EndToEnd;

/// <summary>Subscriptions on a played Telegram, where one can reply to a digest.</summary>
public sealed class TelegramSubscriptionTests : SubscriptionFlow
{
    private TelegramStage Telegram => (TelegramStage)Stage;

    [Fact]
    public async Task Why_InReplyToADigest_ExplainsThatOneAndNotTheLatest()
    {
        Stage.Say("/subscribe schedule:daily time:07:00 zone:UTC language:en name:pagi");
        SeenMessage confirmed = await SeenAsync("pagi");
        SeenMessage first = await PressAsync(confirmed, "subscription", ("action", "send"), "Digest “pagi”");
        Digests.Bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await PressAsync(confirmed, "subscription", ("action", "send"), "Nothing new since");

        Stage.Say("/why");
        SeenMessage latest = await SeenAsync("pagi");
        Telegram.Server.Reply(TelegramStage.Private, TelegramStage.Wulan, long.Parse(first.Id, CultureInfo.InvariantCulture), "/why 1");
        SeenMessage replied = await SeenAsync("1. ");

        Assert.DoesNotContain("1. ", latest.Text, StringComparison.Ordinal);
        Assert.Contains("Main story: a new report (1 article)", replied.Text, StringComparison.Ordinal);
    }

    /// <summary>One message a second is what Telegram takes for a chat. Limits of calls are longer than the pauses that are passed.</summary>
    private protected override async Task<SeenMessage> PassAsync(Task<SeenMessage> seen)
    {
        while (await Task.WhenAny(seen, Digests.Bot.Clock.TimerSetAsync(TimeSpan.Zero, TimeSpan.FromSeconds(20))).WaitAsync(Stop) != seen)
            Digests.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        return await seen;
    }

    private protected override async Task<TransportStage> OpenAsync(ContractBot bot) => await TelegramStage.OpenAsync(bot, Stop);
}
