using System.Collections.Immutable;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Indexing;

/// <summary>What the index finds: some fields of words, and keywords to filter by.</summary>
/// <param name="Stemmer">That of the document's language.</param>
/// <param name="Keywords">Exact terms apart from the words, such as <c>person:kim jong un</c>; they filter and weigh nothing.</param>
/// <param name="Prior">What the document is worth before any word is asked for; a query says how much that counts.</param>
/// <param name="Group">What <see cref="Searcher.CountGroups"/> counts it under; 0 for nothing.</param>
public sealed record IndexDocument(
    ImmutableArray<IndexField> Fields, IStemmer Stemmer, ImmutableArray<string> Keywords = default, byte Prior = 0,
    int Group = 0);
