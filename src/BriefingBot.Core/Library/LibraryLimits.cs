namespace BriefingBot.Core.Library;

/// <summary>How much a library may hold; past it the oldest articles go, undated ones before all others. Null for no limit.</summary>
/// <param name="MaxArticles">Copies included.</param>
/// <param name="MaxAgeDays">Counted from today to the day of the article; an undated one has no age.</param>
public sealed record LibraryLimits(int? MaxArticles, int? MaxAgeDays)
{
    public static LibraryLimits None { get; } = new(null, null);
}
