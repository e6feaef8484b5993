using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Library.Keeping;

/// <summary>
/// What an earlier run has indexed. Nothing of it counts by itself: a story or event whose fingerprint is the same now as then has its
/// documents back, others are indexed anew.
/// </summary>
/// <param name="Segments">For each index, in the order of <see cref="LibraryIndex.Names"/>.</param>
/// <param name="Stories">By number.</param>
/// <param name="Happenings">Fingerprints by id.</param>
internal sealed record KeptLibrary(
    IReadOnlyList<IReadOnlyCollection<RestoredSegment>> Segments, IReadOnlyDictionary<int, KeptStory> Stories, IReadOnlyDictionary<long, ulong> Happenings)
{
    /// <summary>True if a story is indexed by the same as then.</summary>
    public bool Has(ShelvedStory story) => Stories.TryGetValue(story.Story.Number, out KeptStory kept) && kept.Fingerprint == story.Fingerprint;

    /// <param name="fingerprint">Of the event now; null where that is not known.</param>
    public bool Has(long happening, ulong? fingerprint) => Happenings.TryGetValue(happening, out ulong kept) && kept == fingerprint;
}
