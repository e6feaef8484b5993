using BriefingBot.Core.Library;

namespace BriefingBot.Core.Digests;

/// <summary>
/// Findings of one kind, one of each key, the newest first; at one instant in the order of the library. Articles are looked at only as
/// far back as somebody asks: whatever an article holds arrived no later than its content. Safe to read from many threads.
/// </summary>
internal sealed class NewestFirst<T>
{
    private readonly Lock _reading = new();
    private readonly List<Arrived<T>> _read = [];
    private readonly IEnumerator<Arrived<T>> _unread;

    /// <param name="stories">In the order of the library, with when their content arrived; those of which that is not known are looked at in any case.</param>
    /// <param name="findings">Those of a story with when they arrived; null for what has not.</param>
    /// <param name="earliest">What arrived at this instant or before is left out.</param>
    public NewestFirst(
        IEnumerable<(Story Story, DateTimeOffset? At)> stories, Func<Story, IEnumerable<(Told<T> Told, FactKey Key, DateTimeOffset? At)>> findings,
        DateTimeOffset earliest) => _unread = Sort(stories, findings, earliest).GetEnumerator();

    /// <summary>What arrived after an instant.</summary>
    public IEnumerable<Arrived<T>> Since(DateTimeOffset instant)
    {
        for (int at = 0; this[at] is { } finding && finding.At > instant; at++)
            yield return finding;
    }

    /// <summary>Null past the last.</summary>
    private Arrived<T>? this[int index]
    {
        get
        {
            lock (_reading)
            {
                while (_read.Count <= index && _unread.MoveNext())
                    _read.Add(_unread.Current);
                return index < _read.Count ? _read[index] : null;
            }
        }
    }

    /// <summary>Stories wait among findings, each where the first of its own may have its place.</summary>
    private static IEnumerable<Arrived<T>> Sort(
        IEnumerable<(Story Story, DateTimeOffset? At)> stories, Func<Story, IEnumerable<(Told<T> Told, FactKey Key, DateTimeOffset? At)>> findings,
        DateTimeOffset earliest)
    {
        // Instants run backwards; a story comes before its findings, and those before the next story.
        var waiting = new PriorityQueue<(Story? Story, Arrived<T> Finding), (long Back, int Story, int Finding)>(stories
            .Select(static (noted, index) => (noted.Story, At: noted.At ?? DateTimeOffset.MaxValue, Index: index))
            .Where(story => story.At > earliest)
            .Select(static story => (((Story?)story.Story, default(Arrived<T>)), (-story.At.UtcTicks, story.Index, 0))));
        var told = new HashSet<FactKey>();
        while (waiting.TryDequeue(out (Story? Story, Arrived<T> Finding) next, out (long Back, int Story, int Finding) place))
        {
            if (next.Story is null)
            {
                if (told.Add(next.Finding.Key))
                    yield return next.Finding;
                continue;
            }

            int index = 0;
            foreach ((Told<T> fact, FactKey key, DateTimeOffset? arrived) in findings(next.Story))
            {
                index++;
                if (arrived is not { } at || at <= earliest)
                    continue;

                // What came with the content, as most does, is next: nothing that waits has a place between a story and such findings.
                if (-at.UtcTicks != place.Back)
                    waiting.Enqueue((null, new Arrived<T>(fact, key, at)), (-at.UtcTicks, place.Story, index));
                else if (told.Add(key))
                    yield return new Arrived<T>(fact, key, at);
            }
        }
    }
}
