using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Digests;

/// <summary>Notes when findings are first read. One writer; any number of readers of <see cref="News"/>.</summary>
public sealed class ArrivalBook(IArrivalStore store, TimeProvider clock)
{
    private readonly ConcurrentDictionary<FactKey, DateTimeOffset> _arrivals = new();
    private readonly ConditionalWeakTable<AnalyzedArticle, object> _noted = [];
    private DateTimeOffset _latest;
    private News _news = News.None;

    /// <summary>The library as it was last noted: digests are made from this, so that nothing slips in behind their window.</summary>
    public News News => Volatile.Read(ref _news);

    /// <summary>Takes over what the store holds. To be called once, before anything else.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await foreach (Arrival arrival in store.LoadAsync(cancellationToken))
        {
            _arrivals[arrival.Key] = arrival.At;
            _latest = arrival.At > _latest ? arrival.At : _latest;
        }

        // An edition counts as holding everything up to the moment it was made, also where nothing arrived just then.
        if (await store.ToldUntilAsync(cancellationToken) is { } told && told > _latest)
            _latest = told;
    }

    /// <summary>
    /// Notes everything in a snapshot that was not there before, all at one instant, and then shows the snapshot. Looks only at what came
    /// since the snapshot noted last.
    /// </summary>
    public async ValueTask NoteAsync(LibrarySnapshot library, CancellationToken cancellationToken)
    {
        HashSet<FactKey> known = [];
        AnalyzedArticle[] fresh = [.. library.ArticlesAfter(News.Library.Version).Where(article => !_noted.TryGetValue(article, out _))];
        foreach (AnalyzedArticle article in fresh)
            known.UnionWith(ArticleKeys.Of(article).All.Where(key => !_arrivals.ContainsKey(key)));

        // Later than everything noted before, even where the clock was set back; stores keep milliseconds.
        DateTimeOffset now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        DateTimeOffset at = now > _latest ? now : _latest.AddMilliseconds(1);
        if (known.Count > 0)
        {
            await store.AddAsync([.. known.Select(key => new Arrival(key, at))], cancellationToken);
            foreach (FactKey key in known)
                _arrivals[key] = at;
        }

        foreach (AnalyzedArticle article in fresh)
            _noted.AddOrUpdate(article, article);
        _latest = at;
        Volatile.Write(ref _news, new News(library, at, key => _arrivals.TryGetValue(key, out DateTimeOffset arrived) ? arrived : null));
    }
}
