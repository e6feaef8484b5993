using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Digests;

/// <summary>Notes when findings are first read. One writer; any number of readers of <see cref="News"/>.</summary>
public sealed class ArrivalBook(IArrivalStore store, TimeProvider clock)
{
    /// <summary>Arrivals taken from the store at a time.</summary>
    private const int Part = 1 << 16;

    private readonly TaskCompletionSource _noted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ArrivalTimes _times = ArrivalTimes.None;
    private DateTimeOffset _latest;
    private News _news = News.None;

    /// <summary>The library as it was last noted: digests are made from this, so that nothing slips in behind their window.</summary>
    public News News => Volatile.Read(ref _news);

    /// <summary>Done once a library was noted: before that no digest can be made.</summary>
    public Task Noted => _noted.Task;

    /// <summary>Takes over what the store holds. To be called once, before anything else.</summary>
    /// <exception cref="Delivery.StoreUnavailableException">Nothing was taken over.</exception>
    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        ArrivalTimes times = ArrivalTimes.None;
        DateTimeOffset latest = default;
        var part = new List<Arrival>(Part);
        await foreach (Arrival arrival in store.LoadAsync(cancellationToken))
        {
            part.Add(arrival);
            latest = arrival.At > latest ? arrival.At : latest;
            if (part.Count < Part)
                continue;
            times = times.With(part);
            part.Clear();
        }

        // An edition counts as holding everything up to the moment it was made, also where nothing arrived just then.
        if (await store.ToldUntilAsync(cancellationToken) is { } told && told > latest)
            latest = told;
        (_times, _latest) = (times.With(part), latest);
    }

    /// <summary>
    /// Notes everything in a snapshot that was not there before, all at one instant, and then shows the snapshot. Looks only at what came
    /// since the snapshot noted last, and of that only at articles whose content was never noted.
    /// </summary>
    /// <exception cref="Delivery.StoreUnavailableException">Nothing was noted.</exception>
    public async ValueTask NoteAsync(LibrarySnapshot library, CancellationToken cancellationToken)
    {
        // Later than everything noted before, even where the clock was set back; stores keep milliseconds.
        DateTimeOffset now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        DateTimeOffset at = now > _latest ? now : _latest.AddMilliseconds(1);
        var fresh = new Dictionary<FactKey, DateTimeOffset>();
        foreach (AnalyzedArticle article in library.ArticlesAfter(News.Library.Version))
            Read(article, at, fresh);

        if (fresh.Count > 0)
        {
            Arrival[] arrivals = [.. fresh.Select(static arrival => new Arrival(arrival.Key, arrival.Value))];
            await store.AddAsync(arrivals, cancellationToken);
            _times = _times.With(arrivals);
        }

        _latest = at;
        Volatile.Write(ref _news, new News(library, at, _times.Find));
        _noted.TrySetResult();
    }

    /// <summary>
    /// Adds what of an article has not arrived. Its content arrives with the last of its findings: now, unless all of them are known from
    /// elsewhere. Both are kept in one step, and arrivals neither change nor go, so findings never arrive after the content they are in.
    /// </summary>
    private void Read(AnalyzedArticle article, DateTimeOffset at, Dictionary<FactKey, DateTimeOffset> fresh)
    {
        FactKey? content = ArticleKeys.ContentOf(article);
        if (content is { } noted && _times.Find(noted) is not null)
            return;

        DateTimeOffset last = DateTimeOffset.MinValue;
        foreach (FactKey key in ArticleKeys.Of(article).All)
        {
            if (_times.Find(key) is not { } arrived)
                fresh[key] = arrived = at;
            last = arrived > last ? arrived : last;
        }

        if (content is { } whole)
            fresh[whole] = last;
    }
}
