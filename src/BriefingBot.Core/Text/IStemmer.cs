namespace BriefingBot.Core.Text;

/// <summary>Finds what the forms of a word have in common, by its affixes alone. Pure: the same word always has the same stem.</summary>
public interface IStemmer
{
    /// <summary>Writes the stem of a word and returns its length, which is that of the word or less.</summary>
    /// <param name="word">Lower case, without marks.</param>
    /// <param name="stem">At least as long as the word.</param>
    int Stem(ReadOnlySpan<char> word, Span<char> stem);
}
