namespace BriefingBot.Core.Extraction.Dates;

/// <summary>On which side of the day of publication a sentence puts what it tells.</summary>
public enum Tense
{
    Past,
    Future,
}
