using System.Collections.Immutable;

namespace BriefingBot.Telegram.Api;

/// <summary>Something that happened. Exactly one of the nullable members is set for the kinds that are asked for.</summary>
/// <param name="UpdateId">Grows by one with each update; after a week without any it may start anywhere.</param>
internal sealed record Update(
    long UpdateId, Message? Message = null, Message? ChannelPost = null, CallbackQuery? CallbackQuery = null, InlineQuery? InlineQuery = null,
    ChatMemberUpdated? MyChatMember = null)
{
    /// <summary>The kinds that the bot asks for.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["message", "channel_post", "callback_query", "inline_query", "my_chat_member"];
}
