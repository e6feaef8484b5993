using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>The words of a line, looked up in the word lists of every language: what surrounds an article mixes them.</summary>
internal readonly struct PageWords
{
    private static readonly Lexicon[] Lexicons = [.. LanguageCatalog.All.Select(language => language.Lexicon)];

    private readonly string _reading;
    private readonly Token[][] _tokens;

    public PageWords(string reading, TextSpan span)
    {
        _reading = reading;
        _tokens = new Token[Lexicons.Length][];
        for (int i = 0; i < Lexicons.Length; i++)
        {
            var tokens = new List<Token>();
            Tokenizer.Tokenize(reading, span, Lexicons[i], tokens);
            _tokens[i] = [.. tokens];
        }
    }

    private PageWords(string reading, Token[][] tokens) => (_reading, _tokens) = (reading, tokens);

    public static PageWords None { get; } = new("", [.. Lexicons.Select(_ => Array.Empty<Token>())]);

    public int Count => _tokens[0].Length;

    public Token this[int index] => _tokens[0][index];

    public ReadOnlySpan<char> Chars(int index) => this[index].Span.Of(_reading);

    public bool Is(int index, char character) => index < Count && this[index].Length == 1 && _reading[this[index].Start] == character;

    /// <summary>True if a word, or a phrase that begins with it, may be in one of these lists: a quick answer before a look at the words.</summary>
    public static bool CanBegin(ReadOnlySpan<char> word, WordClass lists)
    {
        foreach (Lexicon lexicon in Lexicons)
        {
            if (lexicon.Find(word) is { } lexeme && (lexeme.Is(lists) || lexeme.Continuations is not null))
                return true;
        }

        return false;
    }

    /// <summary>The longest entry of a list that begins at a token; null if there is none.</summary>
    /// <param name="end">The token behind it.</param>
    public Lexeme? Match(int index, WordClass list, out int end)
    {
        Lexeme? best = null;
        end = index;
        foreach (Token[] tokens in _tokens)
        {
            if (index < tokens.Length && Lexicon.Match(tokens, index, tokens.Length, list, out int length) is { } found && index + length > end)
                (best, end) = (found, index + length);
        }

        return best;
    }
}
