using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Tells how far a noun phrase reaches, from the words that cannot belong to one.</summary>
internal readonly struct NounPhrase(ArticleText text, DateMap dates)
{
    private const int MostWords = 6;
    private const int MostSubjectWords = 9;
    private const string Verb = "verb";

    private readonly Token[] _tokens = text.Tokens;
    private readonly WordForms _forms = new(text);

    /// <summary>
    /// The token behind the noun phrase that begins at a token, with one that <c>of</c> adds to it; the token itself where none begins there.
    /// </summary>
    public int EndOf(int start, int end)
    {
        int at = SimpleEnd(start, end);
        bool isJoined = at > start && at + 1 < end && _tokens[at].Lexeme is { } link && link.Is(WordClass.FigureLink) && link.Is(WordClass.Classifier);
        int joined = isJoined ? SimpleEnd(at + 1, end) : at;
        return joined > at + 1 ? joined : at;
    }

    private int SimpleEnd(int start, int end)
    {
        int at = start;
        while (at < end && at - start < MostWords && IsPart(at) && !IsListedVerb(at))
        {
            at++;
            if (at < end && IsPlural(at - 1) && !IsPlural(at))
                break;
        }

        while (at > start && EndingOf(at - 1) == Verb)
            at--;
        return at;
    }

    /// <summary>The first token of what is said to amount to something before a verb; the verb itself where it cannot be told.</summary>
    /// <param name="isNoun">True where the verb describes the noun before it, else the whole subject of the clause is meant.</param>
    public int StartBefore(int verb, int first, bool isNoun)
    {
        int at = verb;
        while (at > first && verb - at < MostSubjectWords && _tokens[at - 1].Kind == TokenKind.Word && !_tokens[at - 1].Is(WordClass.ClauseMark) &&
            !_forms.IsVerb(at - 1))
        {
            at--;
        }

        bool isCut = at > first && (_tokens[at - 1].Kind is TokenKind.Number or TokenKind.Symbol || text.Is(at - 1, '-') || (!isNoun && _forms.IsVerb(at - 1)));
        bool isRest = at < verb && _tokens[at].Is(WordClass.RangeMark);
        if (isCut || isRest)
            return verb;
        while (at < verb && _tokens[at].Is(WordClass.PhraseEnd | WordClass.Classifier))
            at++;
        return at;
    }

    private bool IsPart(int token) =>
        _forms.IsPhraseWord(token) && !_tokens[token].Is(WordClass.FigureVerb) && !CountsNothing(token) && !_forms.IsVerb(token) &&
        dates.At(token) is null && !(_tokens[token].Is(WordClass.Month | WordClass.Weekday) && text.IsCapitalized(token)) &&
        !QuoteMarks.IsSingle(text.Article.Reading[_tokens[token].Start]);

    /// <summary>True for a verb that the list has as a word of its own.</summary>
    public bool IsListedVerb(int token) => Ending(text.Chars(token)) == Verb;

    private bool CountsNothing(int token) => _tokens[token].Lexeme is { } word && word.Is(WordClass.FigureStop) && word.ValueIn(WordClass.FigureStop) is null;

    private bool IsPlural(int token) => EndingOf(token) == "plural";

    /// <summary>The list's entry for the whole word, else for its last two letters, else for its last.</summary>
    private string? EndingOf(int token)
    {
        ReadOnlySpan<char> word = text.Chars(token);
        if (word.Length < 3)
            return null;
        return Ending(word) ?? Ending(word[^2..]) ?? Ending(word[^1..]);
    }

    private string? Ending(ReadOnlySpan<char> letters) => text.Language.Lexicon.Find(letters)?.ValueIn(WordClass.Affix);
}
