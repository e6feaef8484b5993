using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using BriefingBot.Charts;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.FakeDiscord;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Core.Delivery;
using BriefingBot.Tests.Core.Digests;
using BriefingBot.Tests.Core.Library;
using BriefingBot.Tests.Discord;
using BriefingBot.Tests.Host.Storage.Sqlite;
using BriefingBot.Tests.Telegram;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.EndToEnd;

/// <summary>A digest with a chart on its way from the composer through database, outbox and transport to a played platform.</summary>
public sealed class DigestPictureTests : IAsyncLifetime
{
    private static readonly Func<string, bool> OfTheMachine = static name => NativeLibrary.TryLoad(name, out _);

    private readonly ContractBot _bot = new();
    private readonly CancellationTokenSource _leave = new();
    private readonly Stores _stores;
    private Task _sending = Task.CompletedTask;

    public DigestPictureTests() => _stores = new Stores(_bot.Clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _leave.CancelAsync();
        await _sending;
        _stores.Dispose();
        _leave.Dispose();
        _bot.Dispose();
    }

    [Fact]
    public async Task Telegram_NumbersThatDisagree_GoWithAChartAndItsWords()
    {
        Assert.SkipUnless(new SvgChartPainter(OfTheMachine).IsAvailable, "librsvg 2 and cairo are not installed here.");
        await using TelegramStage stage = await TelegramStage.OpenAsync(_bot, Stop);

        await SendAsync(stage, OfTheMachine);

        RecordedCall photo = await stage.Server.CallAsync("sendPhoto", Stop);
        AssertIsChart(photo.Files["photo"]);
        AssertTellsAll(photo.Text("caption"));
        Assert.Contains("15.000 kontainer", (await stage.Server.CallAsync("sendMessage", Stop)).Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discord_NumbersThatDisagree_GoWithAChartAndItsWords()
    {
        Assert.SkipUnless(new SvgChartPainter(OfTheMachine).IsAvailable, "librsvg 2 and cairo are not installed here.");
        await using DiscordStage stage = await DiscordStage.OpenAsync(_bot, Stop);

        await SendAsync(stage, OfTheMachine);

        RecordedRequest message = (await stage.Server.Requests.WaitAsync("POST", "/messages", 1, Stop))[0];
        (string name, byte[] png) = Assert.Single(message.Uploads);
        AssertIsChart(png);
        JsonNode attachment = Assert.Single(message.Body!["attachments"]!.AsArray())!;
        Assert.Equal(name, (string?)attachment["filename"]);
        AssertTellsAll((string?)attachment["description"]);
        JsonNode embed = Assert.Single(message.Body["embeds"]!.AsArray())!;
        Assert.Equal($"attachment://{name}", (string?)embed["image"]!["url"]);
        Assert.Contains("15.000 kontainer", (string?)embed["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telegram_WithoutTheLibrary_TheDigestGoesOutWithout()
    {
        await using TelegramStage stage = await TelegramStage.OpenAsync(_bot, Stop);

        await SendAsync(stage, static _ => false);

        Assert.Contains("15.000 kontainer", (await stage.Server.CallAsync("sendMessage", Stop)).Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Server.Calls, static call => call.Method == "sendPhoto");
    }

    [Fact]
    public async Task Discord_WithoutTheLibrary_TheDigestGoesOutWithout()
    {
        await using DiscordStage stage = await DiscordStage.OpenAsync(_bot, Stop);

        await SendAsync(stage, static _ => false);

        RecordedRequest message = (await stage.Server.Requests.WaitAsync("POST", "/messages", 1, Stop))[0];
        Assert.Empty(message.Uploads);
        Assert.Null(message.Body!["attachments"]);
        Assert.Contains("15.000 kontainer", (string?)message.Body["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    private async Task SendAsync(TransportStage stage, Func<string, bool> hasLibrary)
    {
        var arrivals = new ArrivalBook(new MemoryArrivalStore(), _bot.Clock);
        await arrivals.NoteAsync(
            new LibraryWriter(new LiveLibrary()).Apply(new LibraryChange(
                [Count("a.txt", "Anton Mirov", 10_000, "10.000 kontainer"), Count("b.txt", "Budi Raya", 12_500, "12.500 kontainer"), Count("c.txt", "Citra Dewi", 15_000, "15.000 kontainer")], [], [])),
            Stop);
        var book = new SubscriptionBook(new MemorySubscriptionStore());
        Subscription subscription = NewsDesk.Subscription(created: _bot.Clock.GetUtcNow()) with { Channel = stage.Here };
        await book.SaveAsync(subscription, Stop);
        var service = new DigestService(
            book, _stores.Editions, arrivals, _bot.Settings, new ChatPlatforms(() => [stage.Transport]), _bot.Actions, new SvgChartPainter(hasLibrary), new DigestSettings(),
            _bot.Clock, NullLogger<DigestService>.Instance);
        _sending = new OutboxPump(
            _stores.Outbox, [stage.Transport], new ChannelLog(_stores.Outbox), new PumpSettings(), _bot.Clock, new Random(7), NullLogger<OutboxPump>.Instance).RunAsync(_leave.Token);

        Assert.True(await service.SendNowAsync(subscription, Stop));
    }

    /// <summary>A whole PNG of the chart's size; see https://www.w3.org/TR/png-3/#5PNG-file-signature.</summary>
    private static void AssertIsChart(byte[] png)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal((ChartSvg.Width, ChartSvg.Height), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal("IEND"u8, png.AsSpan()[^8..^4]);
    }

    private static void AssertTellsAll(string? altText)
    {
        Assert.NotNull(altText);
        Assert.All(["kontainer", "Anton Mirov 10,000", "Budi Raya 12,500", "Citra Dewi 15,000"], words => Assert.Contains(words, altText, StringComparison.Ordinal));
    }

    private static AnalyzedArticle Count(string file, string who, decimal value, string words) =>
        new ToldArticle(file, $"Pembuka kabar {file}.\n{who} menghitung {words} peluru dari pelabuhan Belara ke Teluk Sunyi.") { Title = $"Hitungan {who}", Source = $"Media {who}", Published = "2024-06-18" }
            .Naming(NameKind.Person, who).Naming(NameKind.Place, "Belara").Naming(NameKind.Place, "Teluk Sunyi")
            .Counting(words, value, "kontainer", who)
            .Build();
}
