using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>Meetings, visits, talks and agreements, each once however many stories tell it, as one snapshot has them.</summary>
public sealed class HappeningIndex
{
    /// <summary>The index ranks by how many stories tell of an event up to 255; among the first of those the exact numbers decide.</summary>
    private const int MostCompared = 32;

    /// <summary>A power of two: what more stories than this tell of is compared among itself.</summary>
    private const int MostToldBy = 1 << 12;

    private readonly IndexSnapshot _index;
    private readonly ImmutableDictionary<long, Happening> _byId;

    internal HappeningIndex(IndexSnapshot index, ImmutableDictionary<long, Happening> byId) => (_index, _byId) = (index, byId);

    /// <summary>For whoever must see all of them, in no order.</summary>
    public IEnumerable<Happening> All => _byId.Values;

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>How many events a query finds.</summary>
    /// <param name="most">Counting ends when there are more.</param>
    public Total CountOf(HappeningQuery query, int most) =>
        Total.Of(query == HappeningQuery.All ? _index.Documents : Searcher.OfThread.Count(_index, ForIndex(query), most), most);

    /// <summary>The events that a query finds, the latest first, undated ones last.</summary>
    public ImmutableArray<Happening> Find(HappeningQuery query, int most) => Search(ForIndex(query), most);

    /// <summary>The visit or meeting that most stories tell of; null where there is none.</summary>
    public Happening? MostTold(HappeningQuery query)
    {
        // Those told by the most stories are looked for first, so that the many which one story tells are not looked at.
        for (int stories = MostToldBy; stories > 0; stories /= 2)
        {
            ImmutableArray<Happening> told = Search(
                ForIndex(query with { Kinds = [EventKind.Visit, EventKind.Meeting], ToldBy = stories }) with { PriorWeight = stories > 1 ? 1 : 0 }, MostCompared);
            if (!told.IsEmpty)
            {
                return told
                    .OrderByDescending(static happening => happening.StoryCount)
                    .ThenByDescending(static happening => happening.Tellings.Length)
                    .ThenByDescending(static happening => happening.Best.From ?? DateOnly.MinValue)
                    .First();
            }
        }

        return null;
    }

    internal HappeningIndex With(EventChange? change, IndexSnapshot index)
    {
        if (change is null)
            return new HappeningIndex(index, _byId);

        ImmutableDictionary<long, Happening>.Builder byId = _byId.ToBuilder();
        byId.RemoveRange(change.Gone);
        foreach (Happening happening in change.Come)
            byId[happening.Id] = happening;
        return new HappeningIndex(index, byId.ToImmutable());
    }

    private ImmutableArray<Happening> Search(Indexing.SearchQuery query, int most)
    {
        var hits = new Hit[Math.Min(most, _index.Documents)];
        return [.. hits[..Searcher.OfThread.Search(_index, query, hits)].Select(hit => _byId[hit.Owner])];
    }

    private static Indexing.SearchQuery ForIndex(HappeningQuery query)
    {
        var filters = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        if (query.Since is not null || query.Until is not null)
            filters.Add([.. HeldDays.Between(query.Since, query.Until)]);
        if (query.Language is { } language)
            filters.Add([FactDocuments.Language(language)]);
        if (query.Place is { } place)
            filters.Add([HappeningDocuments.Place(place)]);
        if (query.Cast is { } cast)
            filters.Add([.. cast.Select(HappeningDocuments.Cast)]);
        if (query.ToldBy > 0)
            filters.Add([HappeningDocuments.ToldBy(query.ToldBy)]);
        if (query.Kinds is { } kinds)
            filters.Add([.. kinds.Select(HappeningDocuments.Kind)]);
        return query.Words.ForFilter() with { Filters = filters.ToImmutable() };
    }
}
