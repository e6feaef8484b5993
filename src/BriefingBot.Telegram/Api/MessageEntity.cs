namespace BriefingBot.Telegram.Api;

/// <summary>A part of a text that means something: a command, a link.</summary>
/// <param name="Offset">In UTF-16 units, as <paramref name="Length"/>.</param>
internal sealed record MessageEntity(string Type, int Offset, int Length);
