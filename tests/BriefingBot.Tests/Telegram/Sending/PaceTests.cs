using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Telegram.Sending;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Telegram.Sending;

/// <summary>How fast messages go, and what the server's "too many" does.</summary>
public sealed class PaceTests : TelegramScene
{
    [Fact]
    public async Task Answers_ManyInAGroup_KeepToTwentyAMinute()
    {
        var clock = new ManualTimeProvider();
        var budget = new SendBudget(SendLimits.Telegram, clock);
        long start = clock.GetTimestamp();
        int sent = 0;
        Task all = SendAllAsync();
        while (!all.IsCompleted)
        {
            await Task.WhenAny(clock.TimerSetAsync(TimeSpan.Zero, TimeSpan.FromMinutes(2)), all).WaitAsync(Stop);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(41, sent);
        Assert.InRange(clock.GetElapsedTime(start).TotalSeconds, 60, 70);

        async Task SendAllAsync()
        {
            for (int i = 0; i < 41; i++)
            {
                await budget.WaitAsync(-1, isAnswer: true, Stop);
                sent++;
            }
        }
    }

    [Fact]
    public async Task Answer_BehindAThousandDigests_WaitsForNone()
    {
        var clock = new ManualTimeProvider();
        var budget = new SendBudget(SendLimits.Telegram, clock);
        Task[] digests = [.. Enumerable.Range(1, 1_000).Select(chat => budget.WaitAsync(chat, isAnswer: false, Stop))];

        Task answer = budget.WaitAsync(5_000, isAnswer: true, Stop);

        Assert.True(answer.IsCompletedSuccessfully);
        Assert.Equal(SendLimits.Telegram.PerSecond - SendLimits.Telegram.Spare, digests.Count(static digest => digest.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(60));
        await Task.WhenAll(digests);
    }

    [Fact]
    public async Task Answer_TooMany_WaitsForThatChatAlone()
    {
        await ServeAsync();
        Server.Script("sendMessage", ScriptedReply.TooMany(7));
        Server.Say(Private, Wulan, "/about");
        await Bot.Clock.TimerSetAsync(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)).WaitAsync(Stop);

        Server.Say(new FakeChat(9), new FakeUser(9), "/about");
        await WaitOutAsync(1, 1);
        Assert.Equal(9, (await SeenAsync()).Chat);
        Assert.Equal(new SendResult.RateLimited(TimeSpan.FromSeconds(6)), await SendAsync(Private));

        Assert.Equal(Private.Id, (await PassAsync(SeenAsync())).Chat);
    }

    [Fact]
    public async Task Answers_TooManyInTwoChatsInARow_PauseEverything()
    {
        await ServeAsync();
        Server.Script("sendMessage", ScriptedReply.TooMany(7), ScriptedReply.TooMany(9));
        Server.Say(Private, Wulan, "/about");
        await CallAsync("sendMessage");
        await Bot.Clock.TimerSetAsync(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)).WaitAsync(Stop);
        Server.Say(new FakeChat(9), new FakeUser(9), "/about");
        await WaitOutAsync(1, 1);
        await CallAsync("sendMessage");
        await Bot.Clock.TimerSetAsync(TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(9)).WaitAsync(Stop);

        Assert.Equal(new SendResult.RateLimited(TimeSpan.FromSeconds(9)), await SendAsync(new FakeChat(11)));

        await PassAsync(SeenAsync());
        await PassAsync(SeenAsync());
        Assert.IsType<SendResult.Sent>(await SendAsync(new FakeChat(11)));
    }

    [Fact]
    public async Task Answer_ServerInTrouble_IsTriedAgain()
    {
        await ServeAsync();
        Server.Script("sendMessage", ScriptedReply.Error(500, "Internal Server Error"), ScriptedReply.Error(502, "Bad Gateway"));

        Server.Say(Private, Wulan, "/about");

        Assert.Equal(Private.Id, (await PassAsync(SeenAsync())).Chat);
        Assert.Equal(3, Server.Calls.Count(static call => call.Method == "sendMessage"));
    }

    [Fact]
    public async Task SendAsync_WithAPicture_UploadsItWithTheCaption()
    {
        OutgoingMessage message = new BriefingBot.Telegram.TelegramPayload("<b>Grafik</b>").ToMessage() with { Picture = new Picture([137, 80, 78, 71], "Grafik") };

        SendResult result = await Stage.Telegram.SendAsync(new ChannelRef("telegram", "-5", "3"), message, "n", Stop);

        Assert.IsType<SendResult.Sent>(result);
        RecordedCall call = await CallAsync("sendPhoto");
        Assert.Equal([137, 80, 78, 71], call.Files["photo"]);
        Assert.Equal((-5, 3, "<b>Grafik</b>"), (call.Number("chat_id"), call.Number("message_thread_id"), call.Text("caption")));
    }

    [Fact]
    public async Task SendAsync_ToATopicThatIsGone_IsGone()
    {
        Server.Script("sendMessage", ScriptedReply.Error(400, "Bad Request: message thread not found"));

        Assert.IsType<SendResult.Gone>(await SendAsync(Group));
    }

    private Task<SendResult> SendAsync(FakeChat chat) => Stage.Telegram.SendAsync(
        new ChannelRef("telegram", chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new BriefingBot.Telegram.TelegramPayload("<b>Pagi</b>").ToMessage(), "n", Stop);
}
