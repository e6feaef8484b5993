using System.Collections.Immutable;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Reads the figures of a sentence: which numbers count something, and how they are meant.</summary>
internal sealed class FigureReader(ArticleText text, NameMap names, DateMap dates)
{
    private readonly Token[] _tokens = text.Tokens;
    private readonly QuantityReader _quantities = new(text);
    private readonly NumberUse _uses = new(text, names, dates);
    private readonly FigureBuilder _builder = new(text, names, dates);

    public void Read(Sentence sentence, int paragraph, ImmutableArray<Figure>.Builder figures)
    {
        (FigureModifier Modifier, int First, int End)? modifier = null;
        int firstOfSentence = figures.Count;
        for (int token = sentence.First; token < sentence.End;)
        {
            if (Skip(token, sentence.End) is > 0 and int skipped)
            {
                token += skipped;
                continue;
            }

            bool isMeant = modifier?.End == token;
            if (_quantities.Read(token, sentence.End) is { } quantity)
            {
                int first = isMeant ? modifier!.Value.First : token;
                (quantity, FigureModifier? behind) = WithSuffix(quantity, sentence.End);
                FigureModifier meant = quantity.Value is null ? FigureModifier.Vague : behind ?? (isMeant ? modifier!.Value.Modifier : FigureModifier.Exact);
                token = quantity.EndToken;
                Figure? before = figures.Count > firstOfSentence ? figures[^1] : null;
                if (_uses.IsLabel(quantity, sentence, isMeant) || _builder.Build(quantity, first, sentence, isMeant || behind is not null, before) is not { } figure)
                    continue;

                figures.Add(figure with { Modifier = meant, Paragraph = paragraph });
                token = Math.Max(token, EndTokenOf(figure, token, sentence.End));
            }
            else if (Lexicon.Match(_tokens, token, sentence.End, WordClass.FigureModifier, out int length)?.ValueIn(WordClass.FigureModifier) is { } value)
            {
                modifier = isMeant
                    ? (modifier!.Value.Modifier, modifier.Value.First, token + length)
                    : (Enum.Parse<FigureModifier>(value), token, token + length);
                token += length;
            }
            else
                token++;
        }
    }

    /// <summary>The length of what begins at a token and is surely no figure: a plain word, a date, a phrase that counts nothing; else 0.</summary>
    private int Skip(int token, int end)
    {
        if (_tokens[token] is { Lexeme: null, Kind: not TokenKind.Number })
            return 1;
        if (dates.At(token) is { } date)
            return date.EndToken - token;
        return Lexicon.Match(_tokens, token, end, WordClass.FigureStop, out int length) is { } stop && stop.ValueIn(WordClass.FigureStop) is null ? length : 0;
    }

    /// <summary>A number with the word behind it that tells how it is meant: <c>4,8 juta lebih</c>, <c>40-an</c>, <c>50 or more</c>.</summary>
    private (Quantity Quantity, FigureModifier? Meant) WithSuffix(Quantity quantity, int end)
    {
        int at = quantity.EndToken;
        bool isCount = quantity.Unit is null || FigureUnits.IsCurrency(quantity.Unit);
        if (at >= end || !isCount || quantity.Value is null)
            return (quantity, null);
        bool isGlued = at + 1 < end && text.Is(at, '-') && _tokens[at].Start == _tokens[at - 1].End && _tokens[at + 1].Start == _tokens[at].End;
        at += isGlued ? 1 : 0;
        bool isShort = _tokens[at].Length is 2 or 3 && _tokens[at].Lexeme?.Is(WordClass.FigureSuffix) == true;
        if (Lexicon.Match(_tokens, at, end, WordClass.FigureSuffix, out int length)?.ValueIn(WordClass.FigureSuffix) is not { } value || (isGlued && !isShort))
            return (quantity, null);
        return (quantity with { EndToken = at + length }, Enum.Parse<FigureModifier>(value));
    }

    private int EndTokenOf(Figure figure, int token, int end)
    {
        while (token < end && _tokens[token].Start < figure.Span.End)
            token++;
        return token;
    }
}
