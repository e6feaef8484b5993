namespace BriefingBot.Telegram.Api;

/// <summary>Somebody types behind the bot's name in any chat.</summary>
/// <param name="Query">At most 256 characters.</param>
/// <param name="Offset">The <c>next_offset</c> of the page before; empty for the first.</param>
/// <param name="ChatType">As <see cref="Chat.Type"/>, or <c>sender</c>; null where it is not told.</param>
internal sealed record InlineQuery(string Id, User From, string Query = "", string Offset = "", string? ChatType = null);
