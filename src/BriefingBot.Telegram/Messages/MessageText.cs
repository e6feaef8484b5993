namespace BriefingBot.Telegram.Messages;

/// <summary>Formatted text, whole or a part of a message.</summary>
/// <param name="Html">As it is sent.</param>
/// <param name="Plain">As it is read: the same without formatting.</param>
/// <param name="Entities">How many pieces of formatting it has at most; Telegram may join some.</param>
internal sealed record MessageText(string Html, string Plain, int Entities);
