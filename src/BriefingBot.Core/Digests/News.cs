using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Digests;

/// <summary>A snapshot of the library together with when everything in it arrived, frozen. Safe to read from many threads.</summary>
public sealed class News
{
    /// <summary>Longer than any digest looks back; what arrived before is not sorted.</summary>
    public static readonly TimeSpan LongestLook = TimeSpan.FromDays(62);

    /// <summary>What the first paragraphs do not tell is background.</summary>
    private const int LastOfLead = 2;

    private readonly Func<FactKey, DateTimeOffset?> _arrivals;
    private readonly Lazy<ImmutableArray<Arrived<LibraryArticle>>> _stories;
    private readonly Lazy<ImmutableArray<Arrived<Statement>>> _statements;
    private readonly Lazy<ImmutableArray<Arrived<Figure>>> _figures;
    private readonly Lazy<ImmutableArray<Arrived<NewsEvent>>> _events;
    private readonly Lazy<Dictionary<NewsEvent, Happening>> _happenings;
    private readonly Lazy<ImmutableArray<Telling[]>> _planned;

    /// <param name="library">Everything in it that has an arrival.</param>
    /// <param name="asOf">The latest arrival that counts.</param>
    /// <param name="arrivals">Null for what has none; those that it tells later than <paramref name="asOf"/> do not count.</param>
    public News(LibrarySnapshot library, DateTimeOffset asOf, Func<FactKey, DateTimeOffset?> arrivals)
    {
        (Library, AsOf, _arrivals) = (library, asOf, arrivals);
        _stories = new(() => Sort(library.Stories.Select(story => (new Told<LibraryArticle>(story, story.Main), KeyOf(story)))));
        _statements = new(() => Sort(Facts(static story => story.Analyzed.Statements, static keys => keys.Statements)));
        _figures = new(() => Sort(Facts(static story => story.Analyzed.Figures, static keys => keys.Figures)));
        _events = new(() => Sort(Facts(static story => story.Analyzed.Events, static keys => keys.Events)));
        _happenings = new(() => HappeningsByEvent(library));
        _planned = new(() => [.. Planned()]);
    }

    public static News None { get; } = new(LibrarySnapshot.Empty, DateTimeOffset.MinValue, static _ => null);

    public LibrarySnapshot Library { get; }

    /// <summary>Nothing will arrive at this instant or before it any more: the next edition goes on from here.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The stories that first came after an instant, the newest first. A copy elsewhere makes no story new.</summary>
    public IEnumerable<Arrived<LibraryArticle>> StoriesSince(DateTimeOffset instant) => _stories.Value.TakeWhile(story => story.At > instant);

    public IEnumerable<Arrived<Statement>> StatementsSince(DateTimeOffset instant) => _statements.Value.TakeWhile(fact => fact.At > instant);

    public IEnumerable<Arrived<Figure>> FiguresSince(DateTimeOffset instant) => _figures.Value.TakeWhile(fact => fact.At > instant);

    public IEnumerable<Arrived<NewsEvent>> EventsSince(DateTimeOffset instant) => _events.Value.TakeWhile(fact => fact.At > instant);

    /// <summary>The meetings and the like of which something was told after an instant.</summary>
    public IEnumerable<Happening> HappeningsSince(DateTimeOffset instant) => EventsSince(instant)
        .Select(fact => _happenings.Value.GetValueOrDefault(fact.Told.Fact))
        .OfType<Happening>()
        .Distinct();

    /// <summary>What the beginning of a story tells of: the same for all stories that begin with it; null for none.</summary>
    public Happening? LeadOf(Story story) => story.Analyzed.Events
        .Where(static happening => happening.Paragraph is > 0 and <= LastOfLead)
        .Select(happening => _happenings.Value.GetValueOrDefault(happening))
        .FirstOrDefault(static happening => happening is not null);

    /// <summary>What is planned for some days, as everything that tells of it.</summary>
    public IEnumerable<Telling[]> Ahead(DateOnly from, DateOnly to) =>
        _planned.Value.Where(tellings => Happening.BestOf(tellings).From is { } day && day >= from && day <= to);

    /// <summary>When the bot first read an event as it is told here; null for one that arrived too late to count.</summary>
    public DateTimeOffset? ArrivalOf(Told<NewsEvent> told) => At(KeyOf(told));

    public static FactKey KeyOf(Told<NewsEvent> told)
    {
        ImmutableArray<NewsEvent> all = told.Story.Analyzed.Events;
        int index = 0;
        while (!ReferenceEquals(all[index], told.Fact))
            index++;
        return ArticleKeys.Of(told.Story.Analyzed).Events[index];
    }

    private static Dictionary<NewsEvent, Happening> HappeningsByEvent(LibrarySnapshot library)
    {
        var byEvent = new Dictionary<NewsEvent, Happening>(ReferenceEqualityComparer.Instance);
        foreach (Happening happening in library.Happenings.All)
        {
            foreach (Telling telling in happening.Tellings)
                byEvent[telling.Told.Fact] = happening;
        }

        return byEvent;
    }

    /// <summary>Dated events of late that nobody tells as held or called off; those of kinds that are not compared, each alone.</summary>
    private IEnumerable<Telling[]> Planned()
    {
        IEnumerable<Telling[]> compared = HappeningsSince(DateTimeOffset.MinValue).Select(static happening => happening.Tellings.ToArray());
        IEnumerable<Telling[]> others = EventsSince(DateTimeOffset.MinValue)
            .Where(fact => !_happenings.Value.ContainsKey(fact.Told.Fact))
            .Select(static fact => new Telling[] { new(fact.Told, WordFolding.Fold) });
        return compared.Concat(others).Where(static tellings =>
            tellings.All(static telling => telling.Told.Fact.Status == EventStatus.Planned) && tellings.Any(static telling => telling.From is not null));
    }

    private DateTimeOffset? At(FactKey key) => _arrivals(key) is { } at && at <= AsOf ? at : null;

    /// <summary>The key of the copy that came first.</summary>
    private FactKey KeyOf(Story story) => story.Articles
        .Select(static article => ArticleKeys.Of(article.Analyzed).Article)
        .MinBy(key => (At(key) ?? DateTimeOffset.MaxValue, key.Value));

    private IEnumerable<(Told<T> Told, FactKey Key)> Facts<T>(Func<Story, ImmutableArray<T>> facts, Func<ArticleKeys, ImmutableArray<FactKey>> keys) =>
        Library.Stories.SelectMany(story =>
        {
            ImmutableArray<FactKey> known = keys(ArticleKeys.Of(story.Analyzed));
            return facts(story).Select((fact, index) => (new Told<T>(story, fact), known[index]));
        });

    /// <summary>One of each key, the newest first; at one instant in the order of the library.</summary>
    private ImmutableArray<Arrived<T>> Sort<T>(IEnumerable<(Told<T> Told, FactKey Key)> facts)
    {
        DateTimeOffset earliest = AsOf - DateTimeOffset.MinValue > LongestLook ? AsOf - LongestLook : DateTimeOffset.MinValue;
        return
        [
            .. facts
                .Select(fact => (Fact: fact, At: At(fact.Key)))
                .Where(fact => fact.At > earliest)
                .DistinctBy(static fact => fact.Fact.Key)
                .Select(static fact => new Arrived<T>(fact.Fact.Told, fact.Fact.Key, fact.At!.Value))
                .OrderByDescending(static fact => fact.At),
        ];
    }
}
