using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Discord.Json;

/// <summary>How Discord writes its objects: snake case, and nothing where there is nothing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApplicationInfo))]
[JsonSerializable(typeof(DiscordError))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(GatewayHeartbeat))]
[JsonSerializable(typeof(GatewayHello))]
[JsonSerializable(typeof(GatewayIdentify))]
[JsonSerializable(typeof(GatewayPayload))]
[JsonSerializable(typeof(GatewayReady))]
[JsonSerializable(typeof(GatewayResume))]
[JsonSerializable(typeof(GuildChannel))]
[JsonSerializable(typeof(GuildEvent))]
[JsonSerializable(typeof(ImmutableArray<ApplicationCommand>))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(Recipient))]
[JsonSerializable(typeof(User))]
internal sealed partial class DiscordJson : JsonSerializerContext;
