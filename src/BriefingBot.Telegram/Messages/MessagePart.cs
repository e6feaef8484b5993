namespace BriefingBot.Telegram.Messages;

/// <summary>A part of an answer that stands in one message, never in two.</summary>
/// <param name="Gap">Line feeds between it and the part before, if that is in the same message.</param>
/// <param name="KeepsWithNext">True for headings, which say nothing at the end of a message.</param>
internal sealed record MessagePart(MessageText Text, int Gap, bool KeepsWithNext = false);
