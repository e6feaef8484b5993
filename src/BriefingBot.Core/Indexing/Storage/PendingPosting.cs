namespace BriefingBot.Core.Indexing;

internal readonly record struct PendingPosting(int Term, int Impact);
