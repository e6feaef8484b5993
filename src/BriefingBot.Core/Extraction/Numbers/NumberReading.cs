namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>A number read from the text.</summary>
/// <param name="Scale">The factor that its last word gave it: a million in <c>4,8 juta</c>, else 1.</param>
/// <param name="Next">The token behind it.</param>
internal readonly record struct NumberReading(decimal Value, decimal Scale, int Next);
