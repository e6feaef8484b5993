namespace BriefingBot.Core.Digests;

/// <summary>Keeps nothing over restarts: everything arrives anew with each start.</summary>
public sealed class MemoryArrivalStore : IArrivalStore
{
    public IAsyncEnumerable<Arrival> LoadAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<Arrival>();

    public ValueTask<DateTimeOffset?> ToldUntilAsync(CancellationToken cancellationToken) => ValueTask.FromResult<DateTimeOffset?>(null);

    public ValueTask AddAsync(IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
