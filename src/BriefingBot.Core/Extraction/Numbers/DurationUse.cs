using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>
/// Tells lengths of time that a sentence is about from those that only say when or how long something else went on. A sentence for a
/// crime, a truce, what a repair takes are told; <c>dalam 24 tahun</c> and <c>setelah tiga jam</c> are circumstance.
/// </summary>
internal readonly struct DurationUse(ArticleText text)
{
    private const int MostLinks = 3;
    private const int LongestPhrase = 3;

    private readonly Token[] _tokens = text.Tokens;

    /// <param name="first">The first token of the number, or of what tells how it is meant.</param>
    /// <param name="noun">The tokens of the noun phrase behind the number, <c>penjara</c>; empty where there is none.</param>
    public bool IsTold(int first, Range noun, Sentence sentence)
    {
        for (int token = noun.Start.Value; token < noun.End.Value; token++)
        {
            if (_tokens[token].Lexeme is { } word && word.Is(WordClass.Duration) && word.ValueIn(WordClass.Duration) is null)
                return true;
        }

        int end = first;
        for (int links = 0; links < MostLinks && end > sentence.First && IsLink(end - 1); links++)
            end--;
        bool isLinked = end < first && _tokens[end].Lexeme?.ValueIn(WordClass.Duration) == "lasting";
        for (int start = Math.Max(sentence.First, end - LongestPhrase); start < end; start++)
        {
            // Behind "selama" the object of the verb may stand between: "menahan warga itu selama 20 hari".
            if (isLinked && _tokens[start].Lexeme is { } word && word.Is(WordClass.Duration) && word.ValueIn(WordClass.Duration) is null)
                return true;
            if (Lexicon.Match(_tokens, start, end, WordClass.Duration | WordClass.FigureVerb, out int length) is { } phrase && start + length == end &&
                (phrase.Is(WordClass.FigureVerb) ? end == first : phrase.ValueIn(WordClass.Duration) is null))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLink(int token) => _tokens[token].Lexeme?.ValueIn(WordClass.Duration) is not null || _tokens[token].Is(WordClass.Adverb | WordClass.FigureModifier);
}
