using System.Collections.Frozen;

namespace BriefingBot.Core.Text;

/// <summary>
/// Takes plural and verb endings off English words: steps 1a, 1b and 5a of Porter 1980, "An algorithm for suffix stripping". The steps
/// that unite word classes (<c>relational</c>, <c>relate</c>) are left out; they join what a reader would not.
/// </summary>
/// <param name="roots">Words that only look like forms of others.</param>
public sealed class EnglishStemmer(FrozenSet<string> roots) : IStemmer
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _roots = roots.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        if (word.Length < 3 || !char.IsAsciiLetter(word[0]) || _roots.Contains(word))
            return word.Length;

        int length = WithoutPlural(word);
        length = WithoutVerbEnding(stem, length);
        return WithoutFinalE(stem[..length]);
    }

    private static int WithoutPlural(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("sses") || (word.EndsWith("ies") && word.Length > 4))
            return word.Length - 2;
        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && word.Length > 3 ? word.Length - 1 : word.Length;
    }

    private static int WithoutVerbEnding(Span<char> word, int length)
    {
        ReadOnlySpan<char> form = word[..length];
        if (form.EndsWith("eed"))
            return Measure(form[..^3]) > 0 ? length - 1 : length;
        if (form[^1] == 'y' && length > 3 && !IsVowel(form, length - 2))
            word[length - 1] = 'i';

        int ending = form.EndsWith("ed") ? 2 : form.EndsWith("ing") ? 3 : 0;
        if (ending == 0 || !HasVowel(form[..^ending]))
            return length;

        length -= ending;
        form = word[..length];
        bool lacksE = form.EndsWith("at") || form.EndsWith("bl") || form.EndsWith("iz") || (Measure(form) == 1 && IsShort(form));
        if (lacksE)
            word[length++] = 'e';
        else if (length > 2 && form[^1] == form[^2] && !IsVowel(form, length - 1) && form[^1] is not ('l' or 's' or 'z'))
            length--;
        return length;
    }

    private static int WithoutFinalE(ReadOnlySpan<char> word)
    {
        if (word[^1] != 'e')
            return word.Length;

        ReadOnlySpan<char> rest = word[..^1];
        int measure = Measure(rest);
        return measure > 1 || (measure == 1 && !IsShort(rest)) ? rest.Length : word.Length;
    }

    /// <summary>How often consonants follow on vowels.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        int measure = 0;
        for (int i = 1; i < word.Length; i++)
            measure += IsVowel(word, i - 1) && !IsVowel(word, i) ? 1 : 0;
        return measure;
    }

    /// <summary>Ends in consonant, vowel, consonant, the last not w, x or y.</summary>
    private static bool IsShort(ReadOnlySpan<char> word) =>
        word.Length > 2 && !IsVowel(word, word.Length - 1) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i))
                return true;
        }

        return false;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));
}
