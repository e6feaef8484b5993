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
    private readonly Lazy<NewestFirst<LibraryArticle>> _stories;
    private readonly Lazy<NewestFirst<Statement>> _statements;
    private readonly Lazy<NewestFirst<Figure>> _figures;
    private readonly Lazy<NewestFirst<NewsEvent>> _events;
    private readonly Lazy<Dictionary<NewsEvent, Happening>> _happenings;
    private readonly Lazy<ImmutableArray<Telling[]>> _planned;

    /// <param name="library">Everything in it that has an arrival.</param>
    /// <param name="asOf">The latest arrival that counts.</param>
    /// <param name="arrivals">
    /// Null for what has none; those that it tells later than <paramref name="asOf"/> do not count. Of an article's content it may tell an
    /// instant only if everything in the article arrived by then.
    /// </param>
    public News(LibrarySnapshot library, DateTimeOffset asOf, Func<FactKey, DateTimeOffset?> arrivals)
    {
        (Library, AsOf, _arrivals) = (library, asOf, arrivals);
        DateTimeOffset earliest = asOf - DateTimeOffset.MinValue > LongestLook ? asOf - LongestLook : DateTimeOffset.MinValue;
        var shelf = new Lazy<(Story Story, DateTimeOffset? At)[]>(() => [.. library.Stories.Select(story => (story, ContentAt(story.Main)))]);
        NewestFirst<T> Sorted<T>(Func<Story, ImmutableArray<T>> facts, Func<ArticleKeys, IReadOnlyList<FactKey>> keys) =>
            new(shelf.Value, story => Facts(story, facts(story), keys(ArticleKeys.Of(story.Analyzed))), earliest);
        _statements = new(() => Sorted(static story => story.Analyzed.Statements, static keys => keys.Statements));
        _figures = new(() => Sorted(static story => story.Analyzed.Figures, static keys => keys.Figures));
        _events = new(() => Sorted(static story => story.Analyzed.Events, static keys => keys.Events));
        _stories = new(() => new NewestFirst<LibraryArticle>(shelf.Value.Select(shelved => (shelved.Story, FirstContentAt(shelved.Story))), Whole, earliest));
        _happenings = new(() => HappeningsByEvent(library));
        _planned = new(() => [.. Planned()]);
    }

    public static News None { get; } = new(LibrarySnapshot.Empty, DateTimeOffset.MinValue, static _ => null);

    public LibrarySnapshot Library { get; }

    /// <summary>Nothing will arrive at this instant or before it any more: the next edition goes on from here.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The stories that first came after an instant, the newest first. A copy elsewhere makes no story new.</summary>
    public IEnumerable<Arrived<LibraryArticle>> StoriesSince(DateTimeOffset instant) => _stories.Value.Since(instant);

    public IEnumerable<Arrived<Statement>> StatementsSince(DateTimeOffset instant) => _statements.Value.Since(instant);

    public IEnumerable<Arrived<Figure>> FiguresSince(DateTimeOffset instant) => _figures.Value.Since(instant);

    public IEnumerable<Arrived<NewsEvent>> EventsSince(DateTimeOffset instant) => _events.Value.Since(instant);

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

    /// <summary>When the content of an article was noted, and everything in it by then; null where that is not known.</summary>
    private DateTimeOffset? ContentAt(LibraryArticle article) => ArticleKeys.ContentOf(article.Analyzed) is { } content ? At(content) : null;

    /// <summary>A story is no newer than the copy that came first.</summary>
    private DateTimeOffset? FirstContentAt(Story story) => story.Articles.Min(ContentAt);

    /// <summary>A story under the key of the copy that came first.</summary>
    private IEnumerable<(Told<LibraryArticle> Told, FactKey Key, DateTimeOffset? At)> Whole(Story story)
    {
        FactKey first = story.Articles
            .Select(static article => ArticleKeys.Of(article.Analyzed).Article)
            .MinBy(key => (At(key) ?? DateTimeOffset.MaxValue, key.Value));
        return [(new Told<LibraryArticle>(story, story.Main), first, At(first))];
    }

    private IEnumerable<(Told<T> Told, FactKey Key, DateTimeOffset? At)> Facts<T>(Story story, ImmutableArray<T> facts, IReadOnlyList<FactKey> keys) =>
        facts.Select((fact, index) => (new Told<T>(story, fact), keys[index], At(keys[index])));
}
