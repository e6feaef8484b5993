using System.Globalization;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Reads numbers in digits and words: <c>4,8 juta</c>, <c>seratus lima puluh ribu</c>, <c>two dozen</c>.</summary>
internal readonly struct NumberReader(string text, Token[] tokens, char decimalSign)
{
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The number that begins at a token and ends before <paramref name="end"/>, or null.</summary>
    /// <param name="money">True behind a currency sign, where one letter may stand for millions.</param>
    /// <param name="next">The token behind the number.</param>
    public decimal? Read(int start, int end, bool money, out int next)
    {
        decimal? value = tokens[start].Kind == TokenKind.Number ? ReadDigits(start, end, money, out next) : ReadWords(start, end, out next);
        return value <= Largest ? value : null;
    }

    private decimal? ReadDigits(int start, int end, bool money, out int next)
    {
        next = start + 1;
        bool scaled = next < end && (ScaleAt(next, end, money, out _) > 0 || tokens[next].Is(WordClass.Measure));
        if (!PrintedNumber.TryParse(tokens[start].Span.Of(text), decimalSign, scaled, out decimal value))
            return null;

        if (next < end && tokens[next].Start == tokens[start].End && tokens[next].Length == 1 && FractionOf(text[tokens[next].Start]) is { } fraction)
        {
            value += fraction;
            next++;
        }

        while (next < end && ScaleAt(next, end, money, out int length) is > 0 and var scale && value <= Largest)
        {
            value *= scale;
            next += length;
        }

        return value;
    }

    private static decimal? FractionOf(char c) => c switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, _ => null };

    /// <summary>The factor of the scale word at a token; 0 if there is none.</summary>
    private decimal ScaleAt(int token, int end, bool money, out int length)
    {
        Lexeme? scale = Lexicon.Match(tokens, token, end, WordClass.NumberScale, out length);
        return scale is null || (scale.Text.Length == 1 && !money) ? 0 : ValueOf(scale, WordClass.NumberScale);
    }

    /// <summary>The usual reading of number words: ones and tens gather to hundreds, hundreds to each power of a thousand in turn.</summary>
    private decimal? ReadWords(int start, int end, out int next)
    {
        decimal total = 0, group = 0, lowest = Largest;
        decimal? ones = null;
        for (next = start; next < end;)
        {
            Lexeme? word = Lexicon.Match(tokens, next, end, WordClass.NumberWord | WordClass.NumberScale, out int length);
            if (word is null || (word.Text.Length == 1 && next == start))
                break;

            decimal value = ValueOf(word, word.Is(WordClass.NumberWord) ? WordClass.NumberWord : WordClass.NumberScale);
            decimal gathered = group + (ones ?? 0);
            bool isAdded = word.Is(WordClass.NumberScale) && word.ValueIn(WordClass.NumberScale)!.StartsWith('+');
            if (isAdded && ones is >= 1 and <= 9)
                ones += value;
            else if (word.Is(WordClass.NumberWord) && value is > 0 and < 1 && next == start)
                (ones, lowest) = (value, Largest);
            else if (word.Is(WordClass.NumberWord) && value < 100 && (ones is null || (ones >= 20 && ones % 10 == 0 && value < 10)))
                ones = (ones ?? 0) + value;
            else if (word.Is(WordClass.NumberWord) && value == 100 && ones is null && group == 0)
                group = value;
            else if (word.Is(WordClass.NumberScale) && value is > 1 and < 1000 && ones is not null && !isAdded && value * ones > group % 100 && group % 100 == 0)
                (group, ones) = (group + (ones.Value * value), null);
            else if (value >= 1000 && value < lowest && (word.Is(WordClass.NumberWord) ? gathered == 0 : gathered > 0))
                (total, group, ones, lowest) = (total + (value * (word.Is(WordClass.NumberWord) ? 1 : gathered)), 0, null, value);
            else
                break;
            next += length;
        }

        return next == start ? null : total + group + (ones ?? 0);
    }

    private static decimal ValueOf(Lexeme word, WordClass list) =>
        decimal.Parse(word.ValueIn(list) ?? "0", NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
