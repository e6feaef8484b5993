using System.Collections.Immutable;

namespace BriefingBot.Telegram.Api;

/// <summary>Buttons under a message, by rows.</summary>
internal sealed record InlineKeyboardMarkup(ImmutableArray<ImmutableArray<InlineKeyboardButton>> InlineKeyboard);
