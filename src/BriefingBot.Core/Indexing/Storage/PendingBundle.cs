namespace BriefingBot.Core.Indexing.Storage;

/// <param name="First">Its first document, in the order of coming.</param>
internal readonly record struct PendingBundle(long Owner, long Ticks, int First, int End);
