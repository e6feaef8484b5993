using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Makes figures of quantities: finds what they count or measure, and who keeps the count.</summary>
internal sealed class FigureBuilder(ArticleText text, NameMap names, DateMap dates)
{
    private const string Skipped = "skip";
    private const string Rest = "rest";

    /// <summary>Stands before what is counted, or for it.</summary>
    private const string Other = "other";

    private readonly Token[] _tokens = text.Tokens;
    private readonly QuantityReader _quantities = new(text);
    private readonly NounPhrase _phrases = new(text, dates);
    private readonly NumberUse _uses = new(text, names, dates);
    private readonly DurationUse _durations = new(text);

    /// <param name="first">The first token, that of a word which tells how the number is meant.</param>
    /// <param name="before">The figure before it in the sentence.</param>
    /// <returns>Null where the number counts nothing.</returns>
    public Figure? Build(Quantity quantity, int first, Sentence sentence, bool isMeant, Figure? before)
    {
        if (quantity.Unit is null)
            return Count(quantity, first, sentence, isMeant, before);
        Figure? figure = Measured(quantity, first, sentence);
        return figure is { Unit: "x", Counts: null } ? figure with { Counts = before?.Counts } : figure;
    }

    /// <summary>A number of things: what it counts stands behind it, else before the verb that leads to it.</summary>
    private Figure? Count(Quantity quantity, int first, Sentence sentence, bool isMeant, Figure? before)
    {
        int noun = quantity.EndToken;
        int length = 0;
        Lexeme? classifier = noun < sentence.End ? Lexicon.Match(_tokens, noun, sentence.End, WordClass.Classifier, out length) : null;
        string? use = classifier?.ValueIn(WordClass.Classifier);
        noun = BehindWhole(noun + length, sentence.End, isLinked: length > 0);
        if (quantity.Value is > 0 and < 1 && length == 0 && noun < sentence.End && Lexicon.Match(_tokens, noun, sentence.End, WordClass.FigureLink, out int part)?.ValueIn(WordClass.FigureLink) == "share")
            noun += part;
        bool isShared = noun > quantity.EndToken + length || (use == Skipped && quantity.Value < 1);
        int end = noun < sentence.End ? _phrases.EndOf(noun, sentence.End) : noun;
        end = end == noun + 1 && _tokens[noun].Length == 1 ? noun : end;
        if (first > sentence.First && Lexicon.Match(_tokens, first - 1, first, WordClass.FigureLink, out _)?.ValueIn(WordClass.FigureLink) == "share")
            end = WithoutState(noun, end);
        if (length > 0 ? use == Rest || (use == Other && end == noun) : end == noun && noun < sentence.End && GoesOn(first, noun, sentence))
            return Others(quantity, first, noun, sentence, before);
        bool standsAlone = classifier is not null && use is not (Skipped or Other);
        if (end > noun && standsAlone && !IsDescribed(noun, use == "person"))
            return Make(quantity, first, end, text.Words(noun, end), null, sentence);
        if (standsAlone)
            return Make(quantity, first, end, text.Words(quantity.EndToken, end), end == noun ? StateBehind(end, sentence) : null, sentence);
        if (end > noun)
            return (_uses.IsPlain(quantity, isMeant) && !isShared) || _uses.IsAddress(noun, end) ? null : Make(quantity, first, end, text.Words(noun, end), null, sentence);
        if (quantity.Upper is null && Subject(first, sentence) is { } subject && !_uses.IsYear(quantity) && !_uses.IsScore(subject))
            return Make(quantity, first, quantity.EndToken, subject.Of(text.Article.Reading).ToString(), subject, sentence);
        return null;
    }

    /// <summary>The end of a noun phrase without the state of those who are parts of the whole: <c>8.200 warga dari 14 desa mengungsi</c>.</summary>
    private int WithoutState(int noun, int end)
    {
        while (end > noun + 1 && _tokens[end - 1].Is(WordClass.CountedState))
            end--;
        return end;
    }

    /// <summary>A number that only says what others of the same do: <c>311 anggota mendukung, 142 menolak</c>.</summary>
    private bool GoesOn(int first, int verb, Sentence sentence)
    {
        bool isJoined = first > sentence.First && (text.Is(first - 1, ',') || _tokens[first - 1].Lexeme?.ValueIn(WordClass.EventLink) == "and");
        return isJoined && (new WordForms(text).IsVerb(verb) || _tokens[verb].Is(WordClass.CountedState) || _phrases.IsListedVerb(verb));
    }

    /// <summary>More of what the figure before counts: <c>30 lainnya luka-luka</c> behind <c>50 orang tewas</c>.</summary>
    private Figure? Others(Quantity quantity, int first, int end, Sentence sentence, Figure? before)
    {
        if (before is null || FigureUnits.IsMeasure(before.Unit) || FigureUnits.IsTime(before.Unit))
            return null;
        int state = end < sentence.End && _tokens[end].Is(WordClass.CountedState) ? _phrases.EndOf(end, sentence.End) : end;
        string[] counted = before.Unit.Split(' ');
        bool isClassified = text.Language.Lexicon.Find(counted[0])?.Is(WordClass.Classifier) == true;
        return Make(quantity, first, state, isClassified ? counted[0] : before.Unit, state > end ? text.SpanOf(end, state) : null, sentence);
    }

    /// <summary>"12 dari 18 tambang", "three of its eight pillars": what the part and the whole both count stands behind the whole.</summary>
    private int BehindWhole(int noun, int end, bool isLinked)
    {
        int link = 0;
        string? told = noun < end ? Lexicon.Match(_tokens, noun, end, WordClass.FigureLink, out link)?.ValueIn(WordClass.FigureLink) : null;
        int whole = told == "share" || told?.EndsWith(" part", StringComparison.Ordinal) == true ? noun + link : noun;
        bool isShare = whole > noun && (told == "share" || (whole < end && _tokens[whole].Kind == TokenKind.Word));
        return (isShare || isLinked) && whole < end && _quantities.Read(whole, end) is { Unit: null, EndToken: var behind } ? behind : noun;
    }

    /// <summary>A sum, share, measure or length of time, and what it is of where the sentence says so.</summary>
    private Figure? Measured(Quantity quantity, int first, Sentence sentence)
    {
        int noun = quantity.EndToken;
        int link = noun < sentence.End ? LinkAt(noun, quantity.Unit!, sentence.End) : 0;
        noun += link;
        bool isName = link > 0 && noun < sentence.End && text.IsCapitalized(noun);
        isName |= _tokens[quantity.FirstToken].Is(WordClass.LeadingMeasure) || (noun < sentence.End && quantity.Unit == "%" && _tokens[noun].Is(WordClass.TimeUnit));
        int end = noun < sentence.End && !isName ? _phrases.EndOf(noun, sentence.End) : noun;
        if (FigureUnits.IsTime(quantity.Unit!) && !_durations.IsTold(first, noun..end, sentence))
            return null;
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
            { } value when value.StartsWith("money", StringComparison.Ordinal) => FigureUnits.IsCurrency(unit) ? length : 0,
            _ => length,
        };
    }

    /// <summary>What the sentence says to amount to the number that begins at a token.</summary>
    private TextSpan? Subject(int first, Sentence sentence)
    {
        if (_tokens[first].Is(WordClass.FigureVerb) && _tokens[first].Is(WordClass.Measure))
        {
            int doubled = _phrases.StartBefore(first, sentence.First, isNoun: false);
            return doubled < first ? text.SpanOf(doubled, first) : null;
        }

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

    /// <summary>What a verb behind a classifier says of those counted: <c>bebas rabies</c> in <c>312 ekor dinyatakan bebas rabies</c>.</summary>
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
