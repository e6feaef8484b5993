using BriefingBot.Core.Chat;
using BriefingBot.Fakes.Telegram;
using Xunit;

namespace BriefingBot.Tests.Telegram.Serving;

/// <summary>A channel that one of its administrators names in another chat.</summary>
public sealed class ManagedChatsTests : TelegramScene
{
    private static readonly FakeChat Bulletin = new(-100777, "channel", Username: "kabar_rekaan");

    private int BotId => (int)Server.BotUser["id"]!;

    [Theory]
    [InlineData("@kabar_rekaan")]
    [InlineData("Kabar_Rekaan")]
    [InlineData("https://t.me/kabar_rekaan")]
    [InlineData("-100777")]
    public async Task Find_AChannelOfTheAskersWhereTheBotPosts_IsThatChannel(string named)
    {
        Open("creator", "administrator");

        Assert.Equal(new ChannelRef("telegram", "-100777"), await FindAsync(named));
    }

    [Theory]
    [InlineData("member", "administrator")]
    [InlineData("left", "administrator")]
    [InlineData("administrator", "member")]
    [InlineData("administrator", "left")]
    public async Task Find_WhereTheAskerOrTheBotMayNot_IsNothing(string asker, string bot)
    {
        Open(asker, bot);

        Assert.Null(await FindAsync("@kabar_rekaan"));
    }

    [Theory]
    [InlineData("@tidak_ada")]
    [InlineData("../getMe")]
    [InlineData("")]
    [InlineData("7")]
    public async Task Find_WhatIsNoChannel_IsNothing(string named)
    {
        Open("creator", "administrator");
        Server.Know(Private);

        Assert.Null(await FindAsync(named));
    }

    [Fact]
    public async Task FindPrivate_AUser_IsTheChatOfTheirNumber() =>
        Assert.Equal(new ChannelRef("telegram", "7"), await Stage.Telegram.FindPrivateChannelAsync("7", Stop));

    private void Open(string asker, string bot)
    {
        Server.Know(Bulletin);
        Server.SetStanding(Bulletin.Id, Wulan.Id, asker);
        Server.SetStanding(Bulletin.Id, BotId, bot);
    }

    private ValueTask<ChannelRef?> FindAsync(string named) => Stage.Telegram.FindManagedChannelAsync(named, $"{Wulan.Id}", Stop);
}
