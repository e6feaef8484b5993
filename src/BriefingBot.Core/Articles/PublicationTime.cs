using System.Globalization;

namespace BriefingBot.Core.Articles;

/// <summary>When an article appeared, as precisely as it says so.</summary>
/// <param name="Instant">In the zone the article names, else UTC. Midnight where only the day is known.</param>
/// <param name="HasTime">False where the article gives a day without a time.</param>
public readonly record struct PublicationTime(DateTimeOffset Instant, bool HasTime)
{
    /// <summary>The day on the calendar of the article's own zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Instant.DateTime);

    /// <summary>ISO 8601: a day, or a time with its offset.</summary>
    public override string ToString() =>
        Instant.ToString(HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
