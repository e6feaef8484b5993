using System.Text.Json.Nodes;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Discord.Messages;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Discord;

/// <summary>Discord, played.</summary>
internal sealed class DiscordStage : TransportStage
{
    private const string Channel = "900000000000000009";

    private readonly ContractBot _bot;
    private readonly FakeServer _server;
    private readonly HttpClient _http;
    private readonly DiscordTransport _transport;

    private DiscordStage(ContractBot bot, FakeServer server)
    {
        _bot = bot;
        _server = server;
        var options = new DiscordOptions { Token = server.Settings.Token, ApiUrl = server.ApiUrl };
        _http = DiscordHttp.Create(options);
        var rest = new DiscordRest(_http, options, bot.Clock, bot.Logs.CreateLogger<DiscordRest>());
        var renderer = new DiscordRenderer();
        var random = new FixedRandom(DiscordBench.Chance);
        var desk = new InteractionDesk(
            new InteractionHandler(bot.Catalog, bot.Actions, renderer, options), rest, bot.Clock, random, bot.Logs.CreateLogger<InteractionDesk>());
        _transport = new DiscordTransport(rest, options, desk, renderer, bot.Clock, random, bot.Logs);
    }

    public FakeServer Server => _server;

    public override IChatTransport Transport => _transport;

    public override string Token => _server.Settings.Token;

    public override ChannelRef Here => new("discord", Channel);

    public override bool MovesChannels => false;

    public static async Task<DiscordStage> OpenAsync(ContractBot bot, CancellationToken cancellationToken) =>
        new(bot, await FakeServer.StartAsync(new FakeSettings { Clock = bot.Clock }, cancellationToken));

    public override Task ServingAsync(CancellationToken cancellationToken) => _server.Gateway.WaitSessionsAsync(1, cancellationToken);

    /// <summary>What the console takes without a name, Discord asks for by the first option.</summary>
    public override void Say(string line)
    {
        CommandInvocation typed = _bot.Parse(line);
        var data = new JsonObject { ["id"] = "1", ["name"] = typed.Command, ["type"] = 1 };
        var options = new JsonArray([.. typed.Options.Select(static option => new JsonObject { ["name"] = option.Key, ["type"] = 3, ["value"] = option.Value })]);
        if (typed.Text.Length > 0)
            options.Add(new JsonObject { ["name"] = _bot.Catalog.Find(typed.Command)?.Definition.Options[0].Name ?? "person", ["type"] = 3, ["value"] = typed.Text });
        if (options.Count > 0)
            data["options"] = options;

        Send(type: 2, data, message: null);
    }

    public override void Press(SeenMessage shown, string actionId) => Send(
        type: 3,
        new JsonObject { ["custom_id"] = actionId, ["component_type"] = 2 },
        new JsonObject { ["id"] = shown.Id, ["channel_id"] = Channel, ["content"] = "" });

    public override async Task<SeenMessage> SeenAsync(CancellationToken cancellationToken)
    {
        ShownMessage shown = await _server.Interactions.ShownAsync(cancellationToken);
        var body = MessageBody.Parse(shown.Body.ToJsonString());
        IEnumerable<string?> parts = [body.Content, .. (body.Embeds ?? []).SelectMany(static embed => (string?[])[embed.Title, embed.Description, embed.Footer?.Text])];
        var read = DiscordMarkdown.Read(string.Join('\n', parts.Where(static part => part is not null)));
        return new SeenMessage(
            shown.Id,
            string.Join('\n', read.Lines.Select(static line => line.Text)),
            [.. (body.Components ?? []).SelectMany(static row => row.Components).SelectMany(static component => component.Options?.Select(static choice => choice.Value) ?? [component.CustomId])],
            shown.IsEdit,
            [.. shown.Body["allowed_mentions"]?["parse"] is JsonArray { Count: 0 } ? [] : new[] { "whoever is mentioned" }]);
    }

    /// <summary>A message that only the one who pressed sees.</summary>
    public override async Task<string> NoticeAsync(CancellationToken cancellationToken)
    {
        ShownMessage shown = await _server.Interactions.ShownAsync(cancellationToken);
        return (int?)shown.Body["flags"] is { } flags && (flags & MessageBody.Ephemeral) != 0 ? (string?)shown.Body["content"] ?? "" : "seen by everyone";
    }

    public override void Meet(Type result) => _server.Script.Next("POST", $"{Channel}/messages", result switch
    {
        _ when result == typeof(SendResult.RateLimited) => [FakeReply.TooMany(7)],
        _ when result == typeof(SendResult.Unavailable) => [FakeReply.Error(503, 0, "Service Unavailable")],

        // The nonce makes a second try safe, so that one lost answer is not enough.
        _ when result == typeof(SendResult.Uncertain) => [FakeReply.Cut(isDone: true), FakeReply.Cut(isDone: true)],
        _ when result == typeof(SendResult.Gone) => [FakeReply.Error(403, 50001, "Missing Access")],
        _ when result == typeof(SendResult.Refused) => [FakeReply.Error(400, 50035, "Invalid Form Body")],
        _ => throw Unknown(result),
    });

    public override void RefuseToken() => _server.Script.Next("GET", "gateway/bot", FakeReply.Error(401, 0, "401: Unauthorized"));

    public override async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>Sends it to the bot from a direct message.</summary>
    private void Send(int type, JsonObject data, JsonObject? message)
    {
        FakeInteraction interaction = _server.Interactions.Make(type, data, payload =>
        {
            payload["user"] = payload["member"]!["user"]!.DeepClone();
            foreach (string ofGuilds in new[] { "guild_id", "guild", "guild_locale", "member" })
                payload.Remove(ofGuilds);
            payload["channel_id"] = Channel;
            payload["channel"] = new JsonObject { ["id"] = Channel, ["type"] = 1 };
            payload["context"] = 1;
            if (message is not null)
                payload["message"] = message;
        });
        _ = _server.Interactions.SendAsync(interaction);
    }
}
