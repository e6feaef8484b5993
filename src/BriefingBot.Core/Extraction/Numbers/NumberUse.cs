using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Tells numbers that count from those that label: years, times, ages, parts of names, scores, telephone numbers.</summary>
internal readonly struct NumberUse(ArticleText text, NameMap names, DateMap dates)
{
    private const int FirstLikelyYear = 1900;
    private const int LastLikelyYear = 2100;

    private readonly Token[] _tokens = text.Tokens;

    /// <summary>True if the number labels something instead of counting it.</summary>
    /// <param name="isMeant">A word before it tells how the number is meant, as <c>sekitar</c> does.</param>
    public bool IsLabel(Quantity quantity, Sentence sentence, bool isMeant)
    {
        int first = quantity.FirstToken;
        bool isDigits = _tokens[first].Kind == TokenKind.Number;
        if (isDigits && (IsGluedBefore(first, sentence) || IsGluedBehind(quantity, sentence)))
            return true;
        if (names.At(first) is { } name && name.FirstToken < first)
            return true;
        if (IsAge(quantity, sentence) || IsDay(quantity, sentence) || IsScored(quantity, sentence))
            return true;
        if (first > sentence.First && !isMeant)
        {
            int before = first - 1;
            if (before > sentence.First && text.Is(before, '.') && _tokens[before - 1].End == _tokens[before].Start)
                before--;
            bool isUnitless = quantity.Unit is null || _tokens[quantity.EndToken - 1].Is(WordClass.TimeUnit);
            if (isUnitless && (IsLabelWord(_tokens[before]) || _tokens[before].Lexeme?.ValueIn(WordClass.FigureStop) == "leads"))
                return true;
            if (quantity.Unit is null && IsPartOfName(first, quantity, sentence))
                return true;
        }

        return quantity.Unit is null && !isMeant && IsYear(quantity) && !IsClassified(quantity, sentence);
    }

    /// <summary>True for a bare digit group that reads as a year.</summary>
    public bool IsYear(Quantity quantity)
    {
        int first = quantity.FirstToken + (_tokens[quantity.FirstToken].Is(WordClass.RangeMark) ? 1 : 0);
        return _tokens[first] is { Kind: TokenKind.Number, Length: 4 } && quantity is { Unit: null, Value: >= FirstLikelyYear and <= LastLikelyYear } &&
            quantity.Upper is null or <= LastLikelyYear;
    }

    /// <summary>True for capitalized words that name a street behind the number of a house: <c>45 Kenanga Street</c>.</summary>
    public bool IsAddress(int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (!text.IsCapitalized(token))
                return false;
        }

        return IsLabelWord(_tokens[end - 1]);
    }

    /// <summary>The greater one of two: <c>51 to 49</c> is no range.</summary>
    private bool IsScored(Quantity quantity, Sentence sentence)
    {
        int mark = quantity.EndToken;
        return quantity is { Unit: null, Upper: null, Value: not null } && mark + 1 < sentence.End && _tokens[mark].Lexeme?.ValueIn(WordClass.RangeMark) == "to" &&
            new QuantityReader(text).Read(mark + 1, sentence.End) is { Unit: null, Upper: null } other && other.Value < quantity.Value;
    }

    /// <summary>True for what amounts to a number without counting anything: a score.</summary>
    public bool IsScore(TextSpan subject)
    {
        ReadOnlySpan<char> words = subject.Of(text.Article.Reading);
        ReadOnlySpan<char> noun = text.Language.HeadLast ? words[(words.LastIndexOf(' ') + 1)..] : words[..(words.IndexOf(' ') is > 0 and var space ? space : words.Length)];
        return text.Language.Lexicon.Find(noun)?.ValueIn(WordClass.FigureStop) == "label";
    }

    /// <summary>True for words that are articles rather than numbers: <c>satu kemenangan</c>, <c>one victory</c>.</summary>
    public bool IsPlain(Quantity quantity, bool isMeant) =>
        !isMeant && quantity is { Value: 1 or 0.5m, Upper: null } && _tokens[quantity.FirstToken].Kind == TokenKind.Word;

    /// <summary>Digits behind a capitalized word belong to its name, unless it opens the sentence: <c>Boeing 737</c>, <c>Jalan Merdeka 12</c>.</summary>
    private bool IsPartOfName(int first, Quantity quantity, Sentence sentence)
    {
        Token number = _tokens[first];
        if (number.Kind == TokenKind.Number)
            return first - 1 > sentence.First && text.IsCapitalized(first - 1) && !IsClassified(quantity, sentence) && quantity.Value < 1_000;
        return text.IsCapitalized(first) && text.IsCapitalized(first - 1);
    }

    private static bool IsLabelWord(Token token) => token.Lexeme?.ValueIn(WordClass.FigureStop) == "label";

    private bool IsClassified(Quantity quantity, Sentence sentence) =>
        quantity.EndToken < sentence.End && _tokens[quantity.EndToken].Is(WordClass.Classifier);

    private bool IsAge(Quantity quantity, Sentence sentence)
    {
        int behind = quantity.EndToken;
        bool isUnitless = quantity.Unit is null || _tokens[behind - 1].Is(WordClass.TimeUnit);
        if (isUnitless && behind < sentence.End && _tokens[behind].Start > _tokens[behind - 1].End && dates.At(behind) is null &&
            Lexicon.Match(_tokens, behind, sentence.End, WordClass.FigureStop, out _)?.ValueIn(WordClass.FigureStop) == "label")
        {
            return true;
        }

        if (quantity.FirstToken > sentence.First && behind < sentence.End && _tokens[behind - 1].Lexeme?.ValueIn(WordClass.TimeUnit) == "year" && IsOfSomebody(quantity.FirstToken - 1, behind))
            return true;
        return quantity.FirstToken > sentence.First && text.Is(quantity.FirstToken - 1, '(') && behind < sentence.End && text.Is(behind, ')') &&
            (quantity.Unit is null || _tokens[behind - 1].Is(WordClass.TimeUnit));
    }

    /// <summary>Years that tell how old somebody is: <c>petenis 19 tahun itu</c>, <c>Sumiyati, 52 tahun, …</c></summary>
    private bool IsOfSomebody(int before, int behind) =>
        (_tokens[before].Is(WordClass.Role) && _tokens[behind].Is(WordClass.Demonstrative)) ||
        (before > 0 && text.Is(before, ',') && text.Is(behind, ',') && names.At(before - 1) is { } name && names[name].Kind == NameKind.Person);

    /// <summary>The first day of a run that spans two months: <c>26 September-5 Desember</c>.</summary>
    private bool IsDay(Quantity quantity, Sentence sentence)
    {
        int behind = quantity.EndToken;
        if (behind >= sentence.End || quantity.Unit is not null || _tokens[behind].Kind != TokenKind.Word)
            return false;
        ReadOnlySpan<char> word = text.Chars(behind);
        int hyphen = word.IndexOf('-');
        return hyphen > 0 && char.IsUpper(word[0]) && text.Language.Lexicon.Find(word[..hyphen])?.Is(WordClass.Month) == true;
    }

    private bool IsGluedBefore(int first, Sentence sentence)
    {
        if (first == sentence.First || _tokens[first - 1].End != _tokens[first].Start)
            return false;
        char before = text.Article.Reading[_tokens[first - 1].Start];
        return before is not ('(' or '[') && _tokens[first - 1].Kind != TokenKind.Quote;
    }

    /// <summary>A letter, colon, slash or further hyphen right behind: an ordinal, a time, a score, a telephone number.</summary>
    private bool IsGluedBehind(Quantity quantity, Sentence sentence)
    {
        int behind = quantity.EndToken;
        if (behind >= sentence.End || _tokens[behind].Start != _tokens[behind - 1].End)
            return false;
        if (_tokens[behind].Kind == TokenKind.Word)
            return !QuoteMarks.IsSingle(text.Article.Reading[_tokens[behind].Start]);
        if (quantity.Unit is not null && text.Is(behind, '/'))
            return false;
        return text.Article.Reading[_tokens[behind].Start] is '-' or '–' or ':' or '/' or '@' or '#' && behind + 1 < sentence.End &&
            _tokens[behind + 1].Start == _tokens[behind].End;
    }
}
