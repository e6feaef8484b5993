using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Library;

/// <summary>
/// Finds the events that a telling may be of: those with a telling of the same kind in the same months by the same traveller, or of
/// which two who take part are the same. One writer.
/// </summary>
internal sealed class NearEvents
{
    /// <summary>A telling without any date is compared with so many events of its people at most, the first ones.</summary>
    private const int MostCompared = 256;

    /// <summary>Of longer lists of participants the first ones are compared.</summary>
    private const int MostPaired = 16;

    /// <summary>In the place of a month: what has none, and everything.</summary>
    private const int Undated = -1;
    private const int Any = -2;

    /// <summary>Keys are hashes: should two be the same, some events are compared in vain.</summary>
    private readonly Dictionary<ulong, EventIds> _listed = [];

    public void Add(Telling telling, long id)
    {
        foreach (ulong key in KeysOf(telling))
            CollectionsMarshal.GetValueRefOrAddDefault(_listed, key, out _).Add(id);
    }

    public void Remove(Telling telling, long id)
    {
        foreach (ulong key in KeysOf(telling))
        {
            ref EventIds ids = ref CollectionsMarshal.GetValueRefOrNullRef(_listed, key);
            if (Unsafe.IsNullRef(ref ids))
                continue;
            ids.Remove(id);
            if (ids.IsEmpty)
                _listed.Remove(key);
        }
    }

    /// <summary>Each once, in the order of their ids.</summary>
    public List<long> Of(Telling telling)
    {
        var near = new List<long>();
        int[] months = [.. telling.Months];
        foreach (ulong common in CommonOf(telling))
        {
            foreach (int month in months)
            {
                if (_listed.TryGetValue(Key(common, month), out EventIds ids))
                    ids.AddTo(near, int.MaxValue);
            }

            if (_listed.TryGetValue(Key(common, months.Length > 0 ? Undated : Any), out EventIds others))
                others.AddTo(near, MostCompared);
        }

        near.SortDistinct();
        return near;
    }

    private static IEnumerable<ulong> KeysOf(Telling telling)
    {
        int[] months = [.. telling.Months.DefaultIfEmpty(Undated), Any];
        return CommonOf(telling).SelectMany(common => months.Select(month => Key(common, month)));
    }

    /// <summary>What two tellings of one event have in common, see <see cref="Telling.IsSameAs"/>.</summary>
    private static List<ulong> CommonOf(Telling telling)
    {
        if (telling.Kind == EventKind.Visit)
            return telling.Cast.Count == 0 ? [] : [Common(telling.Kind, telling.Cast[0], "")];

        var pairs = new List<ulong>();
        string[] cast = [.. telling.Cast.Distinct().Take(MostPaired)];
        for (int i = 0; i < cast.Length; i++)
        {
            for (int j = 0; j < i; j++)
                pairs.Add(string.CompareOrdinal(cast[i], cast[j]) < 0 ? Common(telling.Kind, cast[i], cast[j]) : Common(telling.Kind, cast[j], cast[i]));
        }

        return pairs;
    }

    private static ulong Common(EventKind kind, string first, string second)
    {
        var sum = new StableSum((ulong)kind);
        sum.Add(first);
        sum.Add(second);
        return sum.Value;
    }

    private static ulong Key(ulong common, int month)
    {
        var sum = new StableSum(common);
        sum.Add((ulong)month);
        return sum.Value;
    }
}
