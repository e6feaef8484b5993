using System.Runtime.InteropServices;

namespace BriefingBot.Core.Indexing.Storage;

/// <summary>The bundles of an earlier run, which nobody finds before they are revived. One thread.</summary>
internal sealed class DormantBundles
{
    private readonly Dictionary<long, (Segment Segment, int Bundle)> _places;

    public DormantBundles(IReadOnlyCollection<RestoredSegment> segments)
    {
        _places = new Dictionary<long, (Segment, int)>(segments.Sum(static restored => restored.Segment.Documents.Bundles));
        foreach (RestoredSegment restored in segments)
        {
            HashSet<int> removed = [.. restored.Removed];
            for (int bundle = 0; bundle < restored.Segment.Documents.Bundles; bundle++)
            {
                if (!removed.Contains(bundle))
                    _places[restored.Segment.Documents.Owner(bundle)] = (restored.Segment, bundle);
            }
        }
    }

    /// <summary>Lets the bundles of some owners be found again; an owner who had no documents has none now.</summary>
    /// <param name="segments">Those of the index, in which none of the bundles is alive.</param>
    public void Revive(List<SegmentView> segments, IEnumerable<long> owners)
    {
        var bundles = new Dictionary<Segment, List<int>>();
        foreach (long owner in owners)
        {
            if (_places.TryGetValue(owner, out (Segment Segment, int Bundle) place))
                (CollectionsMarshal.GetValueRefOrAddDefault(bundles, place.Segment, out _) ??= []).Add(place.Bundle);
        }

        foreach ((Segment segment, List<int> revived) in bundles)
        {
            int known = segments.FindIndex(view => view.Segment == segment);
            if (known >= 0)
                segments[known] = segments[known].With(revived);
            else
                segments.Add(new SegmentView(segment, LiveDocuments.None(segment.Count)).With(revived));
        }
    }
}
