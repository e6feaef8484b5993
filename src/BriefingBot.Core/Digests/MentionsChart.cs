using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Digests;

/// <summary>How many articles a day a topic or person was in.</summary>
internal static class MentionsChart
{
    private const int Days = 14;
    private const int FewestDays = 3;
    private const int FewestStories = 8;

    /// <summary>Null where the subscription is about everything, or where there are too few articles to show a course.</summary>
    public static Chart? Of(DigestScope scope)
    {
        string? about = scope.Followed is [var followed, ..] ? followed.Canonical : scope.Subscription.Topic;
        if (about is null)
            return null;

        DateOnly first = scope.Today.AddDays(1 - Days);
        FactQuery ofThoseDays = FactQuery.All with { Since = first, Until = scope.Today };
        Dictionary<DateOnly, int> perDay = scope.Library.Titles
            .Find(ofThoseDays, 0, scope.Library.Titles.CountOf(ofThoseDays))
            .Select(static told => told.Story)
            .Where(story => scope.Allows(story) && IsNamed(story, scope))
            .GroupBy(static story => story.Day!.Value)
            .ToDictionary(static group => group.Key, static group => group.Count());
        if (perDay.Count < FewestDays || perDay.Values.Sum() < FewestStories)
            return null;

        ImmutableArray<ChartBar> bars =
        [
            .. Enumerable.Range(0, Days).Select(first.AddDays).Select(day => new ChartBar(
                day.ToString("d/M", CultureInfo.InvariantCulture), perDay.GetValueOrDefault(day), perDay.GetValueOrDefault(day).ToString(CultureInfo.InvariantCulture))),
        ];
        InterfaceTexts texts = scope.Texts;
        string title = texts.Digests.MentionsTitle(about);
        return new Chart(title, bars, $"{title}: {string.Join("; ", perDay.OrderBy(static day => day.Key).Select(day => $"{texts.Day(day.Key)} {day.Value.ToString(CultureInfo.InvariantCulture)}"))}");
    }

    /// <summary>True where the person followed is named, or nobody is followed.</summary>
    private static bool IsNamed(Story story, DigestScope scope) => scope.Followed.IsEmpty ||
        story.Analyzed.Names.Any(name => scope.Library.NameOf(story, name.Canonical) is { } entry && scope.Followed.Any(followed => followed.Id == entry.Id));
}
