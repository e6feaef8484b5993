using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Discord;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Discord.Interactions;

/// <summary>A bot that is given interactions as Discord words them, and what it says to them.</summary>
internal sealed class HandlerBench : IDisposable
{
    public const string Asker = "900000000000000003";

    private readonly FakeGateway _gateway = new(new FakeSettings());
    private readonly FakeInteractions _interactions;
    private readonly InteractionHandler _handler;

    public HandlerBench(LiveLibrary library, DiscordOptions? options = null, IActionStore? actions = null)
    {
        var clock = new ManualTimeProvider();
        var settings = new MemoryChatSettings();
        var catalog = new CommandCatalog("1.0", new LanguageCommand(settings));
        Actions = actions ?? new MemoryActionStore(clock, 1_000, TimeSpan.FromDays(1));
        _interactions = new FakeInteractions(new FakeSettings { Clock = clock }, _gateway);
        Chat = new CommandDispatcher(
            catalog, library, settings, new SubscriptionBook(new MemorySubscriptionStore()), clock, NullLogger<CommandDispatcher>.Instance);
        _handler = new InteractionHandler(catalog, Actions, new DiscordRenderer(), options ?? new DiscordOptions());
    }

    public IActionStore Actions { get; }

    public IChatHandler Chat { get; }

    /// <summary>The reply to a slash command with options.</summary>
    public Task<InteractionReply> AskAsync(string command, JsonObject? options = null, Action<JsonObject>? change = null) =>
        SendAsync(InteractionType.Command, new JsonObject { ["id"] = "1", ["name"] = command, ["type"] = 1, ["options"] = Options(options) }, change);

    public Task<InteractionReply> PressAsync(string customId, Action<JsonObject>? change = null) =>
        SendAsync(InteractionType.Component, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, change);

    public Task<InteractionReply> ChooseAsync(string value) => SendAsync(
        InteractionType.Component, new JsonObject { ["custom_id"] = "choose", ["component_type"] = 3, ["values"] = new JsonArray(value) }, change: null);

    /// <summary>What is suggested while an option is typed.</summary>
    public async Task<ImmutableArray<CommandChoice>> TypeAsync(string command, string option, string typed)
    {
        var focused = new JsonObject { ["name"] = option, ["type"] = 3, ["value"] = typed, ["focused"] = true };
        InteractionReply reply = await SendAsync(
            InteractionType.Autocomplete, new JsonObject { ["id"] = "1", ["name"] = command, ["type"] = 1, ["options"] = new JsonArray(focused) }, change: null);
        Assert.Equal(ResponseType.Suggestions, reply.Response.Type);
        return Assert.IsType<SuggestionList>(reply.Response.Data).Choices;
    }

    /// <summary>"Who said this?" on a message.</summary>
    public Task<InteractionReply> AskWhoSaidAsync(JsonObject message) => SendAsync(
        InteractionType.Command,
        new JsonObject
        {
            ["id"] = "1",
            ["name"] = "Siapa yang bilang ini?",
            ["type"] = 3,
            ["target_id"] = "77",
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { ["77"] = message } },
        },
        change: null);

    public async Task<InteractionReply> SendAsync(InteractionType type, JsonObject data, Action<JsonObject>? change)
    {
        FakeInteraction interaction = _interactions.Make((int)type, data, change);
        Interaction read = JsonSerializer.Deserialize(interaction.Payload, DiscordJson.Default.Interaction)!;
        InteractionReply reply = await _handler.HandleAsync(read, Chat, TestContext.Current.CancellationToken);
        Recordings.Keep("discord", "post_interaction_callback", JsonSerializer.Serialize(reply.Response, DiscordJson.Default.InteractionResponse));
        return reply;
    }

    public void Dispose() => _gateway.Dispose();

    /// <summary>The message of a reply that is one.</summary>
    public static MessageBody Message(InteractionReply reply) => Assert.IsType<MessageBody>(reply.Response.Data);

    /// <summary>The id of the button with a label.</summary>
    public static string Button(MessageBody message, string label) => message.Components!.Value
        .SelectMany(static row => row.Components)
        .First(component => component.Label == label).CustomId;

    private static JsonArray Options(JsonObject? options) =>
        [.. (options ?? []).Select(static option => new JsonObject { ["name"] = option.Key, ["type"] = Kind(option.Value!), ["value"] = option.Value!.DeepClone() })];

    private static int Kind(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => 5,
        JsonValueKind.Number => 4,
        _ => 3,
    };
}
