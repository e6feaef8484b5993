using System.Collections.Immutable;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing;

/// <summary>Documents that are added, replaced and removed as one: a reader sees all of them or none.</summary>
/// <param name="Owner">Names the bundle; putting another of the same owner replaces it.</param>
/// <param name="Date">Orders the documents, newest first. Null stands behind every date and is in no date range.</param>
public sealed record Bundle(long Owner, DateTimeOffset? Date, ImmutableArray<IndexDocument> Documents)
{
    /// <summary>UTC ticks; the least value for none.</summary>
    internal long Ticks => Date?.UtcTicks ?? DocumentTable.NoDate;
}
