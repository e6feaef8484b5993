using BriefingBot.Core.Text;

namespace BriefingBot.Tests.Core.Indexing;

/// <summary>Takes a final x off, so that tests see which forms belong together.</summary>
internal sealed class PlainStemmer : IStemmer
{
    public int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        return word.Length > 1 && word[^1] == 'x' ? word.Length - 1 : word.Length;
    }
}
