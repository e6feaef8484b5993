using System.Globalization;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Reads quantities: a number with its currency or measure, a range of two, or a vague word such as <c>puluhan</c>.</summary>
internal readonly struct QuantityReader(ArticleText text)
{
    private readonly Token[] _tokens = text.Tokens;
    private readonly NumberReader _numbers = new(text.Article.Reading, text.Tokens, text.Language.DecimalSign, text.Language.HeadLast);

    /// <summary>The quantity that begins at a token and ends before <paramref name="end"/>, or null.</summary>
    public Quantity? Read(int start, int end)
    {
        if (start + 1 < end && _tokens[start].Is(WordClass.MinusSign))
        {
            return One(start + 1, end) is { Quantity: { Unit: not null } below } ? below with { FirstToken = start, Value = -below.Value } : null;
        }

        if (start + 1 < end && _tokens[start + 1].Kind == TokenKind.Number && _tokens[start].Lexeme?.ValueIn(WordClass.LeadingMeasure) is { } leading)
        {
            bool isUnit = _tokens[start].Length > 1 || char.IsUpper(text.Article.Reading[_tokens[start].Start]);
            return isUnit && _numbers.Read(start + 1, end) is { } measured ? new Quantity(start, measured.Next, measured.Value, null, leading) : null;
        }

        if (Lexicon.Match(_tokens, start, end, WordClass.VagueNumber, out int length) is not null)
            return Vague(start, start + length, end);
        if (_tokens[start].Lexeme?.ValueIn(WordClass.Measure) is { } measure && measure.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            return new Quantity(start, start + 1, decimal.Parse(measure.AsSpan(0, space), CultureInfo.InvariantCulture), null, measure[(space + 1)..]);
        if (_tokens[start].Lexeme?.ValueIn(WordClass.RangeMark) == "between" && start + 1 < end)
        {
            return One(start + 1, end) is { } low && Range(low.Quantity, low.Scale, end, isBetween: true) is { } between
                ? between with { FirstToken = start }
                : null;
        }

        return One(start, end) is { } one ? Range(one.Quantity, one.Scale, end, isBetween: false) ?? one.Quantity : null;
    }

    private Quantity Vague(int start, int next, int end)
    {
        while (next < end && Lexicon.Match(_tokens, next, end, WordClass.NumberScale, out int length) is { Text.Length: > 1 })
            next += length;
        (string? unit, next) = UnitAt(next, end);
        return new Quantity(start, next, null, null, unit);
    }

    private (Quantity Quantity, decimal Scale)? One(int start, int end)
    {
        int at = start;
        string? currency = null;
        if (Lexicon.Match(_tokens, start, end, WordClass.Currency, out int length) is { } sign)
        {
            if (char.IsLower(text.Article.Reading[_tokens[start].Start]))
                return null;

            currency = sign.ValueIn(WordClass.Currency);
            at += length;
            at += at + 1 < end && text.Is(at, '.') && _tokens[at].Start == _tokens[at - 1].End ? 1 : 0;
            if (at >= end || _tokens[at].Kind != TokenKind.Number)
                return null;
        }

        if (_numbers.Read(at, end, money: currency is not null) is not var (value, scale, next))
            return null;
        if (currency is not null)
            return (new Quantity(start, next, value, null, currency), scale);

        (string? unit, int behind) = UnitAt(next, end);
        return (new Quantity(start, behind, value, null, unit), scale);
    }

    /// <summary>The unit behind a number, joined to it by a hyphen or not; the number's own end where there is none.</summary>
    private (string? Unit, int Next) UnitAt(int next, int end)
    {
        if (next >= end)
            return (null, next);

        bool hyphen = text.Is(next, '-') && next + 1 < end && _tokens[next - 1].End == _tokens[next].Start && _tokens[next].End == _tokens[next + 1].Start;
        int at = hyphen ? next + 1 : next;
        Lexeme? unit = Lexicon.Match(_tokens, at, end, WordClass.Measure | WordClass.Currency | WordClass.TimeUnit, out int length);
        if (unit is null || (unit.Is(WordClass.Currency) && _tokens[at].Kind == TokenKind.Symbol))
            return (null, next);
        string reported = unit.ValueIn(WordClass.Measure) ?? unit.ValueIn(WordClass.Currency) ?? unit.Text;
        int behind = at + length;
        bool isRate = behind + 1 < end && text.Is(behind, '/') && _tokens[behind].Start == _tokens[behind - 1].End && _tokens[behind + 1].Start == _tokens[behind].End &&
            (_tokens[behind + 1].Is(WordClass.Measure | WordClass.TimeUnit) || _tokens[behind + 1] is { Kind: TokenKind.Word, Length: 1 }) && unit.Is(WordClass.Measure);
        return isRate ? ($"{reported}/{text.Words(behind + 1, behind + 2)}", behind + 2) : (reported, behind);
    }

    /// <summary>The range that a quantity opens, or null. A scale or unit of its upper end alone holds for both.</summary>
    private Quantity? Range(Quantity low, decimal lowScale, int end, bool isBetween)
    {
        int mark = low.EndToken;
        if (mark + 1 >= end || !JoinsRange(mark, isBetween) || One(mark + 1, end) is not var (high, highScale))
            return null;
        if ((low.Unit is not null && high.Unit is not null && low.Unit != high.Unit) || (!isBetween && IsChange(low.FirstToken)))
            return null;

        decimal lower = low.Value!.Value;
        if (lowScale == 1 && highScale > 1 && lower < high.Value / highScale)
            lower = Quantity.Trim(lower * highScale);
        return lower < high.Value ? new Quantity(low.FirstToken, high.EndToken, lower, high.Value, high.Unit ?? low.Unit) : null;
    }

    /// <summary>"Rose from 10 to 12" tells two numbers, one after the other.</summary>
    private bool IsChange(int first) =>
        first > 1 && _tokens[first - 1].Lexeme?.ValueIn(WordClass.RangeMark) == "from" && _tokens[first - 2].Is(WordClass.FigureVerb);

    private bool JoinsRange(int token, bool isBetween)
    {
        if (_tokens[token].Kind == TokenKind.Punctuation)
            return text.Is(token, '-') || text.Is(token, '–');
        return _tokens[token].Lexeme?.ValueIn(WordClass.RangeMark) is { } mark && mark.StartsWith(isBetween ? "and" : "to", StringComparison.Ordinal);
    }
}
