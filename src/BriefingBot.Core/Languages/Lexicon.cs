using BriefingBot.Core.Text;

namespace BriefingBot.Core.Languages;

/// <summary>
/// All word lists of one language, merged: one look-up a word tells every list that holds it. Case does not matter, and a
/// curly apostrophe counts as a straight one.
/// </summary>
public sealed class Lexicon
{
    private const int LongestWord = 64;

    private readonly Dictionary<string, Lexeme> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Lexicon() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a list: a word or phrase a line, <c>= value</c> behind it where the list has values, <c>#</c> begins a comment.</summary>
    public void AddList(WordClass list, TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length == 0)
                continue;

            int sign = entry.IndexOf(" = ", StringComparison.Ordinal);
            string text = sign < 0 ? entry : entry[..sign].TrimEnd();
            Add(list, text, sign < 0 ? null : entry[(sign + 3)..].TrimStart());
        }
    }

    /// <summary>Adds one word or phrase to a list.</summary>
    public Lexeme Add(WordClass list, string text, string? value = null)
    {
        Lexeme? lexeme = null;
        foreach (string part in text.ToLowerInvariant().Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string word = WithoutLastStop(part).ToString();
            if (!_words.TryGetValue(word, out Lexeme? single))
                _words.Add(word, single = new Lexeme(word));
            lexeme = lexeme is null ? single : lexeme.Continue(single);
        }

        ArgumentNullException.ThrowIfNull(lexeme, nameof(text));
        lexeme.Add(list, value);
        return lexeme;
    }

    /// <summary>The single words of a list.</summary>
    public IEnumerable<Lexeme> Words(WordClass list) => _words.Values.Where(word => word.Is(list));

    /// <summary>The words and phrases of a list.</summary>
    public IEnumerable<Lexeme> Phrases(WordClass list)
    {
        var open = new Stack<Lexeme>(_words.Values);
        while (open.TryPop(out Lexeme? lexeme))
        {
            foreach (Lexeme longer in lexeme.Continuations?.Values ?? Enumerable.Empty<Lexeme>())
                open.Push(longer);
            if (lexeme.Is(list))
                yield return lexeme;
        }
    }

    /// <summary>The entry of one word, or null.</summary>
    public Lexeme? Find(ReadOnlySpan<char> word)
    {
        word = WithoutLastStop(word);
        if (word.Length > LongestWord)
            return null;

        Span<char> folded = stackalloc char[word.Length];
        word.ToLowerInvariant(folded);
        folded.Replace('’', '\'');
        return _lookup.TryGetValue(folded, out Lexeme? lexeme) ? lexeme : null;
    }

    /// <summary>U.S. and U.S are one word.</summary>
    private static ReadOnlySpan<char> WithoutLastStop(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == '.' ? word[..^1] : word;

    /// <summary>
    /// The longest word or phrase of these lists that begins at a token and ends before <paramref name="end"/>.
    /// </summary>
    /// <param name="length">How many tokens it takes; 0 if there is none.</param>
    public static Lexeme? Match(ReadOnlySpan<Token> tokens, int start, int end, WordClass lists, out int length)
    {
        Lexeme? best = null;
        length = 0;
        Lexeme? current = tokens[start].Lexeme;
        for (int next = start + 1; current is not null; next++)
        {
            if (current.Is(lists))
                (best, length) = (current, next - start);
            if (next >= end || current.Continuations is null || tokens[next].Lexeme is not { } word ||
                !current.Continuations.TryGetValue(word, out current))
            {
                break;
            }
        }

        return best;
    }
}
