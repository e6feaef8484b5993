using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Telegram;
using BriefingBot.Telegram.Messages;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Telegram;

/// <summary>Telegram, played.</summary>
internal sealed class TelegramStage : TransportStage
{
    public static readonly FakeUser Wulan = new(7);
    public static readonly FakeChat Private = new(7);

    private readonly TelegramTransport _transport;

    private TelegramStage(ContractBot bot, FakeTelegram server, TelegramOptions options)
    {
        Bot = bot;
        Server = server;
        _transport = new TelegramTransport(
            options, new TelegramRenderer(), bot.Actions, bot.Settings, bot.Catalog, bot.Clock, new Random(1), bot.Logs);
    }

    public ContractBot Bot { get; }

    public FakeTelegram Server { get; }

    public override IChatTransport Transport => _transport;

    public TelegramTransport Telegram => _transport;

    public override string Token => Server.Token;

    public override ChannelRef Here => new("telegram", "7");

    public override bool MovesChannels => true;

    /// <param name="configure">Changes the options before the transport gets them.</param>
    public static async Task<TelegramStage> OpenAsync(ContractBot bot, CancellationToken cancellationToken, Action<TelegramOptions>? configure = null)
    {
        FakeTelegram server = await FakeTelegram.StartAsync(bot.Clock, TelegramSpec.Loaded, cancellationToken);
        var options = new TelegramOptions { Token = server.Token, ApiUrl = server.Address.ToString() };
        configure?.Invoke(options);
        return new TelegramStage(bot, server, options);
    }

    public override async Task ServingAsync(CancellationToken cancellationToken) => await Server.CallAsync("getUpdates", cancellationToken);

    public override void Say(string line) => Server.Say(Private, Wulan, line);

    public override void Press(SeenMessage shown, string actionId) =>
        Server.Press(Private, Wulan, long.Parse(shown.Id, CultureInfo.InvariantCulture), actionId);

    public override async Task<SeenMessage> SeenAsync(CancellationToken cancellationToken)
    {
        ShownMessage shown = await Server.ShownAsync(cancellationToken);
        return new SeenMessage(
            shown.Id.ToString(CultureInfo.InvariantCulture), shown.Text, [.. shown.Buttons.Select(static button => button.Data).OfType<string>()], shown.IsEdit,
            Pings(shown));
    }

    public override async Task<string> NoticeAsync(CancellationToken cancellationToken) =>
        (await Server.CallAsync("answerCallbackQuery", cancellationToken)).Text("text") ?? "";

    public override void Meet(Type result) => Server.Script("sendMessage", result switch
    {
        _ when result == typeof(SendResult.RateLimited) => ScriptedReply.TooMany(7),
        _ when result == typeof(SendResult.Unavailable) => ScriptedReply.Error(502, "Bad Gateway"),
        _ when result == typeof(SendResult.Uncertain) => ScriptedReply.LostReply(),
        _ when result == typeof(SendResult.Gone) => ScriptedReply.Error(403, "Forbidden: bot was blocked by the user"),
        _ when result == typeof(SendResult.Refused) => ScriptedReply.Error(400, "Bad Request: message is too long"),
        _ when result == typeof(SendResult.Moved) =>
            ScriptedReply.Error(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1007}"""),
        _ => throw Unknown(result),
    });

    public override void RefuseToken() => Server.OnCall = static _ => ScriptedReply.Error(401, "Unauthorized");

    public override async ValueTask DisposeAsync()
    {
        _transport.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>
    /// Names behind an @ and links to people call somebody. The server makes links of the former by itself, so they must not stand
    /// there as such.
    /// </summary>
    private static string[] Pings(ShownMessage shown)
    {
        string raw = shown.Call.Text("text") ?? "";
        string linked = Regex.Replace(raw, "<code>.*?</code>", " ", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        return
        [
            .. Regex.Matches(linked, "(?<![A-Za-z0-9_])@[A-Za-z][A-Za-z0-9_]{3,31}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(static match => match.Value),
            .. linked.Contains("href=\"tg://user", StringComparison.OrdinalIgnoreCase) ? ["a link to a person"] : Array.Empty<string>(),
        ];
    }
}
