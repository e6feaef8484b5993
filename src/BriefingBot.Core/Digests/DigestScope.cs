using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Digests;

/// <summary>What of the news one edition may choose from.</summary>
internal sealed class DigestScope
{
    /// <summary>In characters. Nothing is cut, so what is longer is not chosen.</summary>
    private const int LongestWords = 700;

    /// <summary>Stories about a topic that are looked at, the best first.</summary>
    private const int MostOnTopic = 5_000;

    private readonly string? _source;
    private readonly Lazy<HashSet<int>> _storiesOnTopic;

    public DigestScope(News news, Subscription subscription, DigestWindow window)
    {
        (News, Subscription, Window) = (news, subscription, window);
        Texts = InterfaceTexts.For(subscription.Language);
        Query = subscription.Topic is { } topic ? SearchQuery.Parse(topic, news.Library.Names) : SearchQuery.None;
        Followed = subscription.Person is { } person ? NameChoice.Of(person, news.Library) switch
        {
            NameChoice.Known known => known.Entries,
            NameChoice.Ambiguous ambiguous => ambiguous.Entries,
            _ => [],
        }
        : [];
        Zone = TimeZoneInfo.FindSystemTimeZoneById(subscription.TimeZone);
        Today = DateOnly.FromDateTime(ZoneClock.Local(window.Slot, Zone));
        _source = subscription.Source is { } source ? WordFolding.Fold(source) : null;
        var onTopic = new FactQuery(Query);
        _storiesOnTopic = new(() =>
        [
            .. news.Library.Titles.Find(onTopic, 0, MostOnTopic).Select(static told => told.Story.Number),
            .. news.Library.Passages.Find(onTopic, 0, MostOnTopic).Select(static told => told.Story.Number),
        ]);
    }

    public News News { get; }

    public LibrarySnapshot Library => News.Library;

    public Subscription Subscription { get; }

    public DigestWindow Window { get; }

    public InterfaceTexts Texts { get; }

    /// <summary>The topic; nothing to look for where the subscription has none.</summary>
    public SearchQuery Query { get; }

    /// <summary>The person followed, as every entry that the name may mean; empty for nobody.</summary>
    public ImmutableArray<NameEntry> Followed { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>The day of the slot on the subscription's calendar.</summary>
    public DateOnly Today { get; }

    public bool IsTold(FactKey key) => Window.Told.Contains(key);

    /// <summary>From the outlet asked for, and about the topic.</summary>
    public bool Allows(Story story) =>
        (_source is null || story.Sources.Any(source => WordFolding.Fold(source).Contains(_source, StringComparison.Ordinal))) &&
        (Query.IsEmpty || _storiesOnTopic.Value.Contains(story.Number));

    /// <summary>The facts of stories that are about the topic; where they are many, those that speak of it themselves come first.</summary>
    public IEnumerable<Arrived<T>> Choose<T>(IEnumerable<Arrived<T>> facts, FactIndex<T> index)
        where T : class
    {
        IEnumerable<Arrived<T>> allowed = facts.Where(fact => Allows(fact.Told.Story) && !IsTold(fact.Key));
        if (Query.IsEmpty)
            return allowed;

        var onTopic = new HashSet<T>(index.Find(new FactQuery(Query), 0, MostOnTopic).Select(static told => told.Fact), ReferenceEqualityComparer.Instance);
        return allowed.OrderByDescending(fact => onTopic.Contains(fact.Told.Fact));
    }

    public static bool IsShort(Text.TextSpan words) => words.Length <= LongestWords;
}
