using System.Collections.Immutable;

namespace BriefingBot.Telegram.Api;

/// <summary>A message of a chat, or the little that is known of one too old to be read (then <paramref name="Date"/> is 0).</summary>
/// <param name="Date">Seconds since 1970.</param>
/// <param name="MessageThreadId">In forums the topic, but only where <paramref name="IsTopicMessage"/> says so.</param>
/// <param name="From">Null in channels.</param>
/// <param name="SenderChat">The group or channel that speaks where no person does.</param>
/// <param name="MigrateToChatId">Service message: the group has become a supergroup with this id.</param>
/// <param name="MigrateFromChatId">Service message: the supergroup was a group with this id.</param>
internal sealed record Message(
    long MessageId, Chat Chat, long Date = 0, long? MessageThreadId = null, bool IsTopicMessage = false, User? From = null,
    Chat? SenderChat = null, string? Text = null, ImmutableArray<MessageEntity>? Entities = null, User? ViaBot = null, Message? ReplyToMessage = null,
    long? MigrateToChatId = null, long? MigrateFromChatId = null);
