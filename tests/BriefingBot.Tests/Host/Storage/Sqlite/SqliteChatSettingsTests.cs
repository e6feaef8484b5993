using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

public sealed class SqliteChatSettingsTests : IDisposable
{
    private static readonly ChannelRef Group = new("telegram", "-100", "7");

    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Settings_AfterARestart_AreThere()
    {
        var hours = new QuietHours(new TimeOnly(22, 0), new TimeOnly(6, 30), "Asia/Jakarta");
        await Open().SetLanguageAsync(Group, "en", Stop);
        await Open().SetQuietAsync(Group, hours, Stop);
        _folder.Close();

        SqliteChatSettings settings = Open();

        Assert.Equal("en", settings.Language(Group with { Topic = null }));
        Assert.Equal(hours, settings.Quiet(Group));
        await settings.SetLanguageAsync(Group, null, Stop);
        _folder.Close();
        Assert.Null(Open().Language(Group));
        Assert.Equal(hours, Open().Quiet(Group));
    }

    [Fact]
    public async Task ForgetAsync_OnlyTheWholeChannel_ForgetsItForGood()
    {
        SqliteChatSettings settings = Open();
        await settings.SetLanguageAsync(Group, "en", Stop);

        await settings.ForgetAsync(Group, Stop);
        Assert.Equal("en", settings.Language(Group));
        await settings.ForgetAsync(Group with { Topic = null }, Stop);

        Assert.Null(settings.Language(Group));
        _folder.Close();
        Assert.Null(Open().Language(Group));
    }

    [Fact]
    public async Task MoveAsync_Channel_TakesItsSettingsAlong()
    {
        var current = new ChannelRef("telegram", "-200");
        SqliteChatSettings settings = Open();
        await settings.SetLanguageAsync(Group, "en", Stop);

        await settings.MoveAsync(Group with { Topic = null }, current, Stop);

        Assert.Equal((null, "en"), (settings.Language(Group), settings.Language(current)));
        _folder.Close();
        Assert.Equal((null, "en"), (Open().Language(Group), Open().Language(current)));
    }

    private SqliteChatSettings Open() => new(_folder.Database, new SqliteOutbox(_folder.Database, TimeProvider.System));
}
