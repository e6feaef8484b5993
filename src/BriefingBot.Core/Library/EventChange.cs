namespace BriefingBot.Core.Library;

/// <summary>What a change did to the events.</summary>
/// <param name="happenings">All there are, by id.</param>
internal sealed class EventChange(IReadOnlyDictionary<long, Happening> happenings)
{
    /// <summary>Ids of events that are new, changed or gone.</summary>
    public HashSet<long> Touched { get; } = [];

    public IEnumerable<long> Gone => Touched.Where(id => !happenings.ContainsKey(id));

    public IEnumerable<Happening> Come => Touched.Where(happenings.ContainsKey).Order().Select(id => happenings[id]);
}
