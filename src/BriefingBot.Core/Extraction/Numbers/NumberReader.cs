using System.Globalization;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Reads numbers in digits and words: <c>4,8 juta</c>, <c>seratus lima puluh ribu</c>, <c>two dozen</c>.</summary>
/// <param name="isHeadLast">See <see cref="LanguageProfile.HeadLast"/>.</param>
internal readonly struct NumberReader(string text, Token[] tokens, char decimalSign, bool isHeadLast = false)
{
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The number that begins at a token and ends before <paramref name="end"/>, or null.</summary>
    /// <param name="money">True behind a currency sign, where one letter may stand for millions.</param>
    public NumberReading? Read(int start, int end, bool money = false)
    {
        NumberReading? reading = tokens[start].Kind == TokenKind.Number ? ReadDigits(start, end, money) : ReadWords(start, end);
        return reading?.Value <= Largest ? reading : null;
    }

    private NumberReading? ReadDigits(int start, int end, bool money)
    {
        int next = start + 1;
        bool scaled = next < end && (ScaleAt(next, end, money, out _) > 0 || tokens[next].Is(WordClass.Measure));
        if (!PrintedNumber.TryParse(tokens[start].Span.Of(text), decimalSign, scaled, out decimal value))
            return null;

        if (next < end && tokens[next].Start == tokens[start].End && FractionOf(text[tokens[next].Start]) is { } fraction)
        {
            value += fraction;
            next++;
        }

        decimal scale = 1;
        if (!money && next + 1 < end && isHeadLast && IsLetterScale(next))
            money = true;
        while (next < end && ScaleAt(next, end, money, out int length) is > 0 and var factor && scale * factor <= Largest)
        {
            scale *= factor;
            next += length;
        }

        return value <= Largest / scale ? new NumberReading(Quantity.Trim(value * scale), scale, next) : null;
    }

    /// <summary>One letter right behind the digits, with the plural or measure of what there are millions of: <c>1.5m people</c>, not <c>a 1.5m wall</c>.</summary>
    private bool IsLetterScale(int token) =>
        tokens[token].Length == 1 && tokens[token].Start == tokens[token - 1].End && tokens[token + 1].Kind == TokenKind.Word &&
        (text[tokens[token + 1].End - 1] == 's' || tokens[token + 1].Lexeme?.ValueIn(WordClass.Affix) == "plural" ||
            Lexicon.Match(tokens, token + 1, Math.Min(tokens.Length, token + 4), WordClass.Measure | WordClass.Currency, out _) is not null);

    private static decimal? FractionOf(char c) => c switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, _ => null };

    /// <summary>The factor of the scale word at a token; 0 if there is none.</summary>
    private decimal ScaleAt(int token, int end, bool money, out int length)
    {
        Lexeme? scale = Lexicon.Match(tokens, token, end, WordClass.NumberScale, out length);
        return scale is null || (scale.Text.Length == 1 && !money) ? 0 : ValueOf(scale, WordClass.NumberScale);
    }

    private NumberReading? ReadWords(int start, int end)
    {
        var sum = new NumberSum();
        int next = start;
        while (next < end && Lexicon.Match(tokens, next, end, WordClass.NumberWord | WordClass.NumberScale, out int length) is { Text.Length: > 1 } word)
        {
            bool taken = word.ValueIn(WordClass.NumberScale) is { } scale
                ? sum.Multiply(ValueOf(word, WordClass.NumberScale), isAdded: scale[0] == '+')
                : sum.Add(ValueOf(word, WordClass.NumberWord));
            if (!taken)
                break;
            next += length;
            if (next + 1 < end && JoinsNumber(tokens[next]) && ((sum.IsRound && IsLastPart(next + 1, end)) || (sum.HasOnes && IsHalf(next + 1, end))))
                next++;
        }

        return next == start ? null : new NumberReading(Quantity.Trim(sum.Value), sum.Scale, next);
    }

    private static bool JoinsNumber(Token token) => token.Lexeme?.ValueIn(WordClass.RangeMark)?.EndsWith(" join", StringComparison.Ordinal) == true;

    /// <summary>True for a word that ends a number, as <c>six</c> in <c>two hundred and six</c> but not in <c>one hundred and six hundred</c>.</summary>
    private bool IsLastPart(int token, int end) =>
        tokens[token].Is(WordClass.NumberWord) && ValueOf(tokens[token].Lexeme!, WordClass.NumberWord) is >= 1 and < 100 &&
        (token + 1 == end || !tokens[token + 1].Is(WordClass.NumberScale) || ValueOf(tokens[token + 1].Lexeme!, WordClass.NumberScale) >= 1_000);

    /// <summary>"Two and a half".</summary>
    private bool IsHalf(int token, int end) => Lexicon.Match(tokens, token, end, WordClass.NumberWord, out _)?.ValueIn(WordClass.NumberWord) == "0.5";

    private static decimal ValueOf(Lexeme word, WordClass list) =>
        decimal.Parse(word.ValueIn(list)!, NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
