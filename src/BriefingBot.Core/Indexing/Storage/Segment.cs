namespace BriefingBot.Core.Indexing.Storage;

/// <summary>The index of a run of documents: flat arrays that never change.</summary>
internal sealed class Segment(Vocabulary terms, PostingLists lists, TokenStreams tokens, DocumentTable documents)
{
    public Vocabulary Terms => terms;

    public PostingLists Lists => lists;

    public TokenStreams Tokens => tokens;

    public DocumentTable Documents => documents;

    public int Count => documents.Count;

    public long Bytes => terms.Bytes + lists.Bytes + tokens.Bytes + documents.Bytes;
}
