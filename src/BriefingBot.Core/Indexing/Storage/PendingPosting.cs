namespace BriefingBot.Core.Indexing.Storage;

internal readonly record struct PendingPosting(int Term, int Impact);
