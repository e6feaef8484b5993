namespace BriefingBot.Core.Indexing;

/// <summary>A term that begins as asked.</summary>
/// <param name="Term">The whole term.</param>
/// <param name="Documents">How many documents have it; those removed and not merged away yet are counted.</param>
public readonly record struct Completion(ReadOnlyMemory<char> Term, int Documents)
{
    internal static readonly Comparison<Completion> MostFrequentFirst = static (a, b) =>
        a.Documents != b.Documents ? b.Documents.CompareTo(a.Documents) : a.Term.Span.SequenceCompareTo(b.Term.Span);
}
