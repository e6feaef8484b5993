using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace BriefingBot.Core.Library;

/// <summary>Ids that go from the lists of some keys and come to others. A list is made anew once, however many namesakes change.</summary>
internal sealed class Relisting
{
    private readonly Dictionary<string, List<int>> _come = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _gone = new(StringComparer.Ordinal);

    /// <param name="before">The keys that an id was listed under, each once.</param>
    /// <param name="now">Those that it is to be listed under.</param>
    public void Add(int id, string[] before, string[] now)
    {
        foreach (string key in before.Length == 0 ? [] : before.Except(now))
            (CollectionsMarshal.GetValueRefOrAddDefault(_gone, key, out _) ??= []).Add(id);
        foreach (string key in before.Length == 0 ? now : now.Except(before))
            (CollectionsMarshal.GetValueRefOrAddDefault(_come, key, out _) ??= new List<int>(1)).Add(id);
    }

    /// <summary>Lists without ids are left out; those that come stand behind those that stay, in the order in which they were added.</summary>
    public void Apply(ImmutableDictionary<string, ImmutableArray<int>>.Builder lists)
    {
        foreach ((string key, HashSet<int> gone) in _gone)
        {
            ImmutableArray<int> left = lists[key].RemoveAll(gone.Contains);
            if (left.IsEmpty)
                lists.Remove(key);
            else
                lists[key] = left;
        }

        foreach ((string key, List<int> come) in _come)
            lists[key] = lists.TryGetValue(key, out ImmutableArray<int> listed) ? listed.AddRange(come) : [.. come];
    }
}
