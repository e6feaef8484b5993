using System.Collections.Immutable;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Reads the figures of a sentence: which numbers count something, how they are meant and what they count.</summary>
internal sealed class FigureReader(ArticleText text, NameMap names, DateMap dates)
{
    private readonly Token[] _tokens = text.Tokens;
    private readonly QuantityReader _quantities = new(text);
    private readonly NounPhrase _phrases = new(text, dates);
    private readonly NumberUse _uses = new(text, names, dates);

    public void Read(Sentence sentence, int paragraph, ImmutableArray<Figure>.Builder figures)
    {
        (FigureModifier Modifier, int First, int End)? modifier = null;
        int firstOfSentence = figures.Count;
        for (int token = sentence.First; token < sentence.End;)
        {
            if (_tokens[token] is { Lexeme: null, Kind: not TokenKind.Number })
            {
                token++;
                continue;
            }

            if (dates.At(token) is { } date)
            {
                token = date.EndToken;
                continue;
            }

            if (Lexicon.Match(_tokens, token, sentence.End, WordClass.FigureStop, out int length) is { } stop && stop.ValueIn(WordClass.FigureStop) is null)
            {
                token += length;
                continue;
            }

            bool isMeant = modifier?.End == token;
            if (_quantities.Read(token, sentence.End) is { } quantity)
            {
                int first = isMeant ? modifier!.Value.First : token;
                FigureModifier meant = quantity.Value is null ? FigureModifier.Vague : isMeant ? modifier!.Value.Modifier : FigureModifier.Exact;
                token = quantity.EndToken;
                if (_uses.IsLabel(quantity, sentence, isMeant) || Build(quantity, first, sentence, isMeant) is not { } figure)
                    continue;

                figure = figure with { Modifier = meant, Paragraph = paragraph };
                if (figure is { Unit: "x", Counts: null } && figures.Count > firstOfSentence)
                    figure = figure with { Counts = figures[^1].Counts };
                figures.Add(figure);
                token = Math.Max(token, EndTokenOf(figure, token, sentence.End));
                continue;
            }

            if (Lexicon.Match(_tokens, token, sentence.End, WordClass.FigureModifier, out length)?.ValueIn(WordClass.FigureModifier) is { } value)
            {
                modifier = isMeant
                    ? (modifier!.Value.Modifier, modifier.Value.First, token + length)
                    : (Enum.Parse<FigureModifier>(value), token, token + length);
                token += length;
                continue;
            }

            token++;
        }
    }

    private int EndTokenOf(Figure figure, int token, int end)
    {
        while (token < end && _tokens[token].Start < figure.Span.End)
            token++;
        return token;
    }

    private Figure? Build(Quantity quantity, int first, Sentence sentence, bool isMeant) =>
        quantity.Unit is null ? Count(quantity, first, sentence, isMeant) : Measured(quantity, first, sentence);

    /// <summary>A number of things: what it counts stands behind it, else before the verb that leads to it.</summary>
    private Figure? Count(Quantity quantity, int first, Sentence sentence, bool isMeant)
    {
        int noun = quantity.EndToken;
        int length = 0;
        Lexeme? classifier = noun < sentence.End ? Lexicon.Match(_tokens, noun, sentence.End, WordClass.Classifier, out length) : null;
        noun = BehindWhole(noun + length, sentence.End, isLinked: length > 0);
        int end = noun < sentence.End ? _phrases.EndOf(noun, sentence.End) : noun;
        string? use = classifier?.ValueIn(WordClass.Classifier);
        bool standsAlone = classifier is not null && use != "skip";
        if (end > noun && standsAlone && !IsDescribed(noun, use == "person"))
            return Make(quantity, first, end, text.Words(noun, end), null, sentence);
        if (standsAlone)
            return Make(quantity, first, end, text.Words(quantity.EndToken, end), end == noun ? StateBehind(end, sentence) : null, sentence);
        if (end > noun)
            return _uses.IsPlain(quantity, isMeant) ? null : Make(quantity, first, end, text.Words(noun, end), null, sentence);
        if (quantity.Upper is null && Subject(first, sentence) is { } subject && !_uses.IsYear(quantity))
            return Make(quantity, first, quantity.EndToken, subject.Of(text.Article.Reading).ToString(), subject, sentence);
        return null;
    }

    /// <summary>"12 dari 18 tambang", "three of its eight pillars": what the part and the whole both count stands behind the whole.</summary>
    private int BehindWhole(int noun, int end, bool isLinked)
    {
        int link = 0;
        bool isShare = noun < end && Lexicon.Match(_tokens, noun, end, WordClass.FigureLink, out link)?.ValueIn(WordClass.FigureLink) == "share";
        int whole = isShare ? noun + link : noun;
        return (isShare || isLinked) && whole < end && _quantities.Read(whole, end) is { Unit: null, EndToken: var behind } ? behind : noun;
    }

    /// <summary>A sum, share, measure or length of time, and what it is of where the sentence says so.</summary>
    private Figure? Measured(Quantity quantity, int first, Sentence sentence)
    {
        int noun = quantity.EndToken;
        int link = noun < sentence.End ? LinkAt(noun, quantity.Unit!, sentence.End) : 0;
        noun += link;
        bool isName = link > 0 && noun < sentence.End && text.IsCapitalized(noun);
        int end = noun < sentence.End && !isName ? _phrases.EndOf(noun, sentence.End) : noun;
        if (end > noun)
            return Make(quantity, first, end, quantity.Unit!, text.SpanOf(noun, end), sentence);
        return Make(quantity, first, quantity.EndToken, quantity.Unit!, Subject(first, sentence), sentence);
    }

    /// <summary>The length of the words at a token that link a quantity of this unit to what it is of.</summary>
    private int LinkAt(int token, string unit, int end)
    {
        if (Lexicon.Match(_tokens, token, end, WordClass.FigureLink, out int length) is not { } link || unit == "x")
            return 0;
        return link.ValueIn(WordClass.FigureLink) switch
        {
            "share" => unit == "%" ? length : 0,
            "money" => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? length : 0,
            _ => length,
        };
    }

    /// <summary>What the sentence says to amount to the number that begins at a token.</summary>
    private TextSpan? Subject(int first, Sentence sentence)
    {
        for (int verb = Math.Max(sentence.First, first - 2); verb < first; verb++)
        {
            if (Lexicon.Match(_tokens, verb, first, WordClass.FigureVerb, out int length) is not { } leading || verb + length != first)
                continue;
            int start = _phrases.StartBefore(verb, sentence.First, isNoun: leading.ValueIn(WordClass.FigureVerb) is not null);
            return start < verb ? text.SpanOf(start, verb) : null;
        }

        return null;
    }

    /// <summary>
    /// True for words behind a classifier that describe what it stands for: <c>tewas</c> in <c>12 orang tewas</c>, not <c>polisi</c> in
    /// <c>12 orang polisi</c>.
    /// </summary>
    private bool IsDescribed(int noun, bool isPerson) =>
        _tokens[noun].Is(WordClass.CountedState) || text.IsCapitalized(noun) ||
        (isPerson && !_tokens[noun].Is(WordClass.Role | WordClass.Group | WordClass.VerbLookalike));

    /// <summary>What a verb behind a classifier says of those counted: <c>positif Covid-19</c> in <c>7.418 orang dipastikan positif Covid-19</c>.</summary>
    private TextSpan? StateBehind(int verb, Sentence sentence)
    {
        int state = verb + 1;
        if (state >= sentence.End || !_tokens[state].Is(WordClass.CountedState) || _tokens[verb].Kind != TokenKind.Word || !new WordForms(text).IsVerb(verb))
            return null;
        int end = _phrases.EndOf(state, sentence.End);
        return end > state ? text.SpanOf(state, end) : null;
    }

    private Figure Make(Quantity quantity, int first, int end, string unit, TextSpan? counts, Sentence sentence) =>
        new(text.SpanOf(first, end), quantity.Value, quantity.Upper, unit, counts, default, RecorderBefore(first, sentence), sentence.Span, 0);

    /// <summary>The institution or person who keeps the count: <c>Dinas Kesehatan</c> in <c>Dinas Kesehatan mencatat 20 kasus</c>.</summary>
    private Speaker? RecorderBefore(int first, Sentence sentence)
    {
        int verb = first - 1;
        if (verb <= sentence.First || !_tokens[verb].Is(WordClass.RecordVerb))
            return null;
        int end = _tokens[verb - 1].Is(WordClass.Adverb) ? verb - 1 : verb;
        if (end <= sentence.First || names.At(end - 1) is not { } mention || mention.EndToken != end || names[mention].Kind == NameKind.Place)
            return null;
        Name name = names[mention];
        SpeakerKind kind = name.Kind == NameKind.Person ? SpeakerKind.Person : SpeakerKind.Organization;
        string words = text.Words(mention.FirstToken, mention.EndToken);
        return new Speaker(name.Canonical, words, text.SpanOf(mention.FirstToken, mention.EndToken), kind, name.Role, name.Affiliation);
    }
}
