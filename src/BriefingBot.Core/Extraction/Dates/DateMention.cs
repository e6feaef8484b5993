using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>A date in an article, as a range of tokens.</summary>
/// <param name="Period">The days it means; null where they cannot be told.</param>
public readonly record struct DateMention(int FirstToken, int EndToken, CalendarPeriod? Period) : ITokenRange;
