using System.Runtime.CompilerServices;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>Outlives the books that are opened over it, and fails when a test says so.</summary>
internal sealed class KeptArrivals : IArrivalStore
{
    private readonly Dictionary<FactKey, DateTimeOffset> _kept = [];

    public IReadOnlyDictionary<FactKey, DateTimeOffset> Kept => _kept;

    public bool IsFull { get; set; }

    /// <summary>Nothing is read before.</summary>
    public Task Opens { get; set; } = Task.CompletedTask;

    public async IAsyncEnumerable<Arrival> LoadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Opens.WaitAsync(cancellationToken);
        foreach ((FactKey key, DateTimeOffset at) in _kept)
            yield return new Arrival(key, at);
    }

    public ValueTask<DateTimeOffset?> ToldUntilAsync(CancellationToken cancellationToken) => ValueTask.FromResult<DateTimeOffset?>(null);

    public ValueTask AddAsync(IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellationToken)
    {
        if (IsFull)
            throw new StoreUnavailableException("The disk is full.");
        foreach (Arrival arrival in arrivals)
            _kept.TryAdd(arrival.Key, arrival.At);
        return ValueTask.CompletedTask;
    }
}
