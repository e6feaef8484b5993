using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace BriefingBot.FakeDiscord;

/// <summary>What users do, and the answers to it, once each.</summary>
public sealed class FakeInteractions(FakeSettings settings, FakeGateway gateway)
{
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;

    private readonly Snowflakes _ids = new(settings.Clock);
    private readonly ConcurrentDictionary<string, FakeInteraction> _byToken = new(StringComparer.Ordinal);
    private readonly Channel<ShownMessage> _shown = Channel.CreateUnbounded<ShownMessage>();

    /// <summary>The next message that somebody sees appear or change; none where requests are not kept.</summary>
    public async Task<ShownMessage> ShownAsync(CancellationToken cancellationToken) => await _shown.Reader.ReadAsync(cancellationToken);

    /// <summary>A slash command with text options, in a guild.</summary>
    public FakeInteraction Command(string name, params (string Name, string Value)[] options)
    {
        var data = new JsonObject { ["id"] = _ids.Next(), ["name"] = name, ["type"] = 1 };
        if (options.Length > 0)
            data["options"] = new JsonArray([.. options.Select(static option => Option(option.Name, option.Value))]);
        return Make(type: 2, data);
    }

    /// <summary>Any interaction, in a guild.</summary>
    /// <param name="type">2 a command, 3 a component, 4 somebody types.</param>
    /// <param name="change">What is to be different.</param>
    public FakeInteraction Make(int type, JsonObject data, Action<JsonObject>? change = null)
    {
        string id = _ids.Next();
        string token = $"aW50ZXJhY3Rpb246{id}fake";
        var payload = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = settings.ApplicationId,
            ["type"] = type,
            ["data"] = data,
            ["guild_id"] = "900000000000000001",
            ["guild"] = new JsonObject { ["id"] = "900000000000000001", ["locale"] = "en-US", ["features"] = new JsonArray() },
            ["channel_id"] = "900000000000000002",
            ["channel"] = new JsonObject { ["id"] = "900000000000000002", ["type"] = 0 },
            ["member"] = new JsonObject
            {
                ["user"] = User(),
                ["permissions"] = "2147483647",
                ["roles"] = new JsonArray(),
                ["joined_at"] = "2024-01-01T00:00:00+00:00",
                ["flags"] = 0,
                ["deaf"] = false,
                ["mute"] = false,
            },
            ["token"] = token,
            ["version"] = 1,
            ["app_permissions"] = "2147483647",
            ["locale"] = "id",
            ["guild_locale"] = "en-US",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = "900000000000000001" },
            ["context"] = 0,
            ["attachment_size_limit"] = 10_485_760,
        };
        change?.Invoke(payload);
        var interaction = new FakeInteraction(id, token, payload);
        _byToken[token] = interaction;
        return interaction;
    }

    /// <summary>Sends it to the bot over the gateway.</summary>
    public Task SendAsync(FakeInteraction interaction) =>
        gateway.DispatchAsync("INTERACTION_CREATE", interaction.Payload, (string?)interaction.Payload["guild_id"]);

    /// <summary>For an interaction that is posted to the bot: its answer is the reply, and what follows is taken.</summary>
    public void TakeReplyAsAnswer(FakeInteraction interaction) =>
        interaction.Original = Message((string)interaction.Payload["channel_id"]!, new JsonObject());

    /// <summary>Makes a long run forget what is over.</summary>
    public void Forget(FakeInteraction interaction) => _byToken.TryRemove(interaction.Token, out _);

    internal FakeReply Respond(string id, string token, JsonNode? body, bool hasFile)
    {
        if (!_byToken.TryGetValue(token, out FakeInteraction? interaction) || interaction.Id != id || interaction.IsExpired)
            return FakeReply.Error(404, 10062, "Unknown interaction");
        if (body is not JsonObject response)
            return FakeReply.Error(400, 50035, "Invalid Form Body");

        int type = (int?)response["type"] ?? 0;
        bool isMessage = type is 4 or 7;
        if (isMessage && MessageRules.Refuse(response["data"], hasFile) is { } refusal)
            return refusal;
        if (!interaction.TryAnswer(response.DeepClone()))
            return FakeReply.Error(400, 40060, "Interaction has already been acknowledged.");
        if (isMessage || type is DeferredMessage or DeferredUpdate)
            interaction.Original = Message((string)interaction.Payload["channel_id"]!, response["data"] ?? new JsonObject());
        if (type == 4)
            Show((string)interaction.Original!["id"]!, response["data"]!, isEdit: false);
        if (type == 7)
            Show((string)interaction.Payload["message"]!["id"]!, response["data"]!, isEdit: true);
        return new FakeReply(204);
    }

    internal FakeReply Original(string token, string method, JsonNode? body, bool hasFile)
    {
        if (!_byToken.TryGetValue(token, out FakeInteraction? interaction) || interaction.Original is not { } original)
            return FakeReply.Error(404, 10015, "Unknown Webhook");
        if (interaction.IsExpired)
            return FakeReply.Error(401, 50027, "Invalid Webhook Token");
        if (method == "DELETE")
            return new FakeReply(204);
        if (method == "PATCH")
        {
            if (MessageRules.Refuse(body, hasFile) is { } refusal)
                return refusal;
            interaction.Edit(body!.DeepClone());
            Show((string)original["id"]!, body!, isEdit: true);
        }

        return new FakeReply(200, original.ToJsonString());
    }

    internal FakeReply FollowUp(string token, JsonNode? body, bool hasFile)
    {
        if (!_byToken.TryGetValue(token, out FakeInteraction? interaction) || interaction.Original is null)
            return FakeReply.Error(404, 10015, "Unknown Webhook");
        if (interaction.IsExpired)
            return FakeReply.Error(401, 50027, "Invalid Webhook Token");
        return MessageRules.Refuse(body, hasFile)
            ?? new FakeReply(200, Post((string)interaction.Payload["channel_id"]!, body!).ToJsonString());
    }

    /// <summary>Puts a message into a channel, where it is seen.</summary>
    internal JsonObject Post(string channel, JsonNode body)
    {
        JsonObject message = Message(channel, body);
        Show((string)message["id"]!, body, isEdit: false);
        return message;
    }

    /// <summary>A message as it stands in the channel.</summary>
    internal JsonObject Message(string channel, JsonNode body) => new()
    {
        ["id"] = _ids.Next(),
        ["channel_id"] = channel,
        ["type"] = 0,
        ["content"] = (string?)body["content"] ?? "",
        ["author"] = new JsonObject
        {
            ["id"] = settings.ApplicationId,
            ["username"] = "briefingbot",
            ["discriminator"] = "0",
            ["global_name"] = null,
            ["avatar"] = null,
            ["bot"] = true,
        },
        ["embeds"] = body["embeds"]?.DeepClone() ?? new JsonArray(),
        ["components"] = body["components"]?.DeepClone() ?? new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["mention_everyone"] = false,
        ["pinned"] = false,
        ["tts"] = false,
        ["flags"] = (int?)body["flags"] ?? 0,
        ["timestamp"] = settings.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["edited_timestamp"] = null,
    };

    private void Show(string id, JsonNode body, bool isEdit)
    {
        if (settings.KeepsRequests)
            _shown.Writer.TryWrite(new ShownMessage(id, body.DeepClone(), isEdit));
    }

    private static JsonObject Option(string name, string value) =>
        new JsonObject { ["name"] = name, ["type"] = 3, ["value"] = value };

    private static JsonObject User() => new()
    {
        ["id"] = "900000000000000003",
        ["username"] = "pembaca",
        ["discriminator"] = "0",
        ["global_name"] = "Pembaca",
        ["avatar"] = null,
        ["public_flags"] = 0,
    };
}
