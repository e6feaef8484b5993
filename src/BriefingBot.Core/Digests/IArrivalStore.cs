namespace BriefingBot.Core.Digests;

/// <summary>Keeps over restarts when findings arrived.</summary>
public interface IArrivalStore
{
    /// <summary>Everything that is kept, in any order.</summary>
    IAsyncEnumerable<Arrival> LoadAsync(CancellationToken cancellationToken);

    /// <summary>What editions hold arrived by this instant, so that whatever arrives from now on must come after it; null before the first edition.</summary>
    ValueTask<DateTimeOffset?> ToldUntilAsync(CancellationToken cancellationToken);

    /// <summary>Adds what is not there; a key that is there keeps its time. All or nothing.</summary>
    ValueTask AddAsync(IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellationToken);
}
