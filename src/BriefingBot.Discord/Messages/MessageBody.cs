using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Core.Chat;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Messages;

/// <summary>A message as Discord takes it, for channels and for answers to interactions alike; what is null is not sent.</summary>
internal sealed record MessageBody : ResponseData
{
    /// <summary>No previews of links in <see cref="Content"/>. It would hide embeds of our own too, so no message has both.</summary>
    public const int SuppressEmbeds = 1 << 2;

    /// <summary>Only the one who asked sees it. Only in answers to interactions.</summary>
    public const int Ephemeral = 1 << 6;

    public string? Content { get; init; }

    public ImmutableArray<Embed>? Embeds { get; init; }

    public ImmutableArray<ActionRow>? Components { get; init; }

    /// <summary>Nobody is pinged, whatever the text says.</summary>
    public AllowedMentions AllowedMentions { get; init; } = new([]);

    public ImmutableArray<AttachmentBody>? Attachments { get; init; }

    public int? Flags { get; init; }

    /// <summary>At most 25 characters; only for messages that nobody asked for at this moment.</summary>
    public string? Nonce { get; init; }

    /// <summary>With true Discord answers a second message with the same nonce with the first one, for some minutes.</summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>Goes beside the JSON, as the file that <see cref="Attachments"/> describes.</summary>
    [JsonIgnore]
    public Picture? Picture { get; init; }

    /// <summary>Plain words of the bot, without links and Markdown.</summary>
    public static MessageBody Plain(string words) =>
        new() { Content = Markdown.Fit(words, DiscordLimits.Content), Flags = SuppressEmbeds };

    /// <exception cref="JsonException">No message of ours.</exception>
    public static MessageBody Parse(string payload) =>
        JsonSerializer.Deserialize(payload, MessageJson.Default.MessageBody) ?? throw new JsonException("A message is null.");

    /// <summary>With its picture.</summary>
    /// <exception cref="JsonException">No message of ours.</exception>
    public static MessageBody Of(OutgoingMessage message) => Parse(message.Payload) with { Picture = message.Picture };

    public string ToJson() => JsonSerializer.Serialize(this, MessageJson.Default.MessageBody);
}
