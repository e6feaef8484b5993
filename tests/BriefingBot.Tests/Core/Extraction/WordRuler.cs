using BriefingBot.Core.Text;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>Measures spans of a text in words, so that marks and spaces at their ends do not count.</summary>
internal sealed class WordRuler
{
    private readonly List<TextSpan> _words = [];

    public WordRuler(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            if (i > start)
                _words.Add(TextSpan.FromBounds(start, i));
        }
    }

    /// <summary>Words in both spans by words in either: 1 for the same words, 0 where none is shared.</summary>
    public double Overlap(TextSpan one, TextSpan other)
    {
        int both = _words.Count(word => one.Contains(word) && other.Contains(word));
        int either = _words.Count(word => one.Contains(word) || other.Contains(word));
        return either == 0 ? 0 : (double)both / either;
    }
}
