namespace BriefingBot.Core.Indexing.Storage;

/// <param name="TokensEnd">The end of its words among all words.</param>
/// <param name="PostingsEnd">The end of its postings among all postings.</param>
internal readonly record struct PendingDocument(int TokensEnd, int PostingsEnd, byte Prior, int Group);
