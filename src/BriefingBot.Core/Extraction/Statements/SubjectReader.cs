using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Finds who acts before a verb of saying, over the commas and descriptions between them.</summary>
internal sealed class SubjectReader(ArticleText text, NameMap names, PhraseReader phrases)
{
    /// <summary>How far before a verb its subject is looked for, in tokens.</summary>
    private const int LongestClause = 120;

    /// <summary>How many words that no list holds may describe the name behind them: <c>Pengacaranya, Rahmat Hidayat, …</c></summary>
    private const int LongestOffice = 3;

    private readonly WordForms _forms = new(text);
    private readonly SubjectBounds _bounds = new(text);
    private readonly SegmentReader _segments = new(text, names, phrases);

    /// <summary>The subject of a verb: the noun phrase that acts in the clause before it, or null.</summary>
    public Reference? ReadSubject(int clauseStart, int verb)
    {
        clauseStart = _bounds.Start(Math.Max(clauseStart, verb - LongestClause), verb);
        int behind = verb;
        verb = _bounds.End(clauseStart, verb);
        if ((verb < behind || (verb > clauseStart && text.Is(verb - 1, ','))) && LeadingBearer(clauseStart, verb) is { } leader)
            return leader;
        int end = verb;
        Reference? description = null;
        while (end > clauseStart)
        {
            int start = SegmentStart(clauseStart, end);
            bool enclosed = start > clauseStart && end < verb;
            if (enclosed && text.Tokens[start].Is(WordClass.Relative) && names.At(start - 2) is { } described && names[described].Kind == NameKind.Person)
                return new Reference(ReferenceKind.Name, described.FirstToken, described.EndToken, described.Entity);
            if (enclosed && text.Language.HeadLast && text.Tokens[start].Is(WordClass.Relative))
            {
                end = start - 1;
                continue;
            }

            Reference? subject = _segments.Read(start, end);
            if (description is not null)
                return subject is { } owner && (owner.Kind != ReferenceKind.Name || owner.End != end || !enclosed) ? owner : subject ?? description;
            if (subject is { Kind: not ReferenceKind.Pronoun } && IsDescription(start) && start > clauseStart && NameBetween(clauseStart, start - 1) is { } bearer)
                return bearer;
            if (subject is { Kind: ReferenceKind.Name } || (subject is not null && !enclosed))
                return subject;
            if (subject is null && enclosed && text.Language.HeadLast && WholeSegment(clauseStart, start - 1) is { } apposed)
                return apposed;
            if (subject is not null && !IsPlaceName(subject.Value))
                description = subject;
            else if (subject is null && (!IsAdjunct(start, end) || (end == verb && text.Tokens[start].Is(WordClass.ClauseBreak))))
                return null;
            end = start - 1;
        }

        return description;
    }

    /// <summary>
    /// A bare name before a comma, an office behind it and a comma before the verb: whatever the office ends with is where it is held
    /// (<c>Rina Wati, Kepala Regu Dua, Wanakerta, mengatakan</c>).
    /// </summary>
    private Reference? LeadingBearer(int start, int verb)
    {
        int first = start;
        while (first < verb && names.At(first) is null && _segments.IsOpener(first))
            first++;
        if (first >= verb || names.At(first) is not { } mention || names[mention].Kind != NameKind.Person)
            return null;
        int office = mention.EndToken + 1;
        bool described = office < verb - 1 && text.Is(office - 1, ',') && (Lexicon.Match(text.Tokens, office, verb, WordClass.Role, out _) is not null || IsArticle(office));
        return described ? new Reference(ReferenceKind.Name, mention.FirstToken, mention.EndToken, mention.Entity) : null;
    }

    /// <summary>"Rina Wati, a palaeobotanist at the museum, said": the noun behind the article need not be known.</summary>
    private bool IsArticle(int token) => text.Language.HeadLast && !text.IsCapitalized(token) && text.Tokens[token].Is(WordClass.Stopword) && text.Tokens[token].Is(WordClass.CommonWord) &&
        !text.Tokens[token].Is(WordClass.Setting | WordClass.SpeechJoiner | WordClass.Pronoun | WordClass.Predicator | WordClass.Relative | WordClass.ClauseMark);

    /// <summary>The first person, office or institution that acts in a sentence which holds no cue.</summary>
    public Reference? ReadActor(int first, int end)
    {
        int start = first;
        while (start < end)
        {
            int stop = start;
            while (stop < end && !text.Is(stop, ','))
                stop++;
            if (_segments.Read(start, stop) is { } actor)
                return actor.Kind == ReferenceKind.Name ? actor : NameBehind(stop, end) ?? actor;
            if (!IsAdjunct(start, stop))
                return stop - start <= LongestOffice ? NameBehind(stop, end) : null;
            start = stop + 1;
        }

        return null;
    }

    /// <summary>"Unlike Rina, Rahmat stayed silent": somebody else acts, whether or not it is known who.</summary>
    public bool TurnsToAnother(int first, int end) => _segments.IsComparison(first, end);

    /// <summary>True if the word before a verb is a name that nobody is known by for sure: somebody speaks, left open.</summary>
    public bool HasOpenName(int clauseStart, int verb)
    {
        int last = verb - 1;
        while (last > clauseStart && text.Tokens[last].Is(WordClass.Adverb))
            last--;
        return last >= clauseStart && text.IsCapitalized(last) && text.Tokens[last].Lexeme is null && (last == clauseStart || text.IsCapitalized(last - 1) || text.Tokens[last - 1].Is(WordClass.Honorific | WordClass.Role | WordClass.CommonWord) || text.Tokens[last - 1].Kind != TokenKind.Word);
    }

    /// <summary>The name between commas behind an office: <c>an engineer, Callum Reed, persuaded</c>.</summary>
    private Reference? NameBehind(int comma, int end)
    {
        if (comma + 1 >= end || !text.Is(comma, ',') || phrases.Read(comma + 1, end) is not { Kind: ReferenceKind.Name } name)
            return null;
        return name.End < end && (text.Is(name.End, ',') || _forms.IsVerb(name.End)) ? name : null;
    }

    private int SegmentStart(int clauseStart, int end)
    {
        int depth = 0;
        for (int i = end - 1; i >= clauseStart; i--)
        {
            if (text.Is(i, ')'))
                depth++;
            else if (text.Is(i, '('))
                depth--;
            else if (depth <= 0 && text.Is(i, ','))
                return i + 1;
        }

        return clauseStart;
    }

    private bool IsAdjunct(int start, int end)
    {
        int i = start;
        while (i < end && (_segments.IsOpener(i) || text.Is(i, ',') || phrases.IsDegree(i)))
            i++;
        if (i >= end)
            return true;
        Token token = text.Tokens[i];
        return token.Is(WordClass.Setting | WordClass.Relative | WordClass.CalendarName | WordClass.Month | WordClass.Weekday | WordClass.RelayCue | WordClass.SpeechPassive) ||
            token.Kind == TokenKind.Number || Lexicon.Match(text.Tokens, i, end, WordClass.Setting, out _) is not null || text.Is(i, '(') || IsNamedPlace(i) || text.Tokens[end - 1].Is(WordClass.Demonstrative);
    }

    private bool IsNamedPlace(int token) => names.At(token) is { } mention && names[mention].Kind == NameKind.Place;

    /// <summary>Whoever fills the segment before a comma from its first word to its last; what follows describes: <c>Rina Wati, no relation, said</c>.</summary>
    private Reference? WholeSegment(int clauseStart, int end)
    {
        int start = SegmentStart(clauseStart, end);
        while (start < end && names.At(start) is null && text.Tokens[start].Is(WordClass.SpeechJoiner))
            start++;
        return start < end && phrases.Read(start, end) is { Kind: ReferenceKind.Name or ReferenceKind.Office } whole && whole.End == end ? whole : null;
    }

    /// <summary>The name that fills the segment before a comma, its description following: <c>Rina Wati, a fellow at the centre said</c>.</summary>
    private Reference? NameBetween(int clauseStart, int end)
    {
        int start = SegmentStart(clauseStart, end);
        return _segments.Read(start, end) is { Kind: ReferenceKind.Name } name && name.End == end && text.Tokens[start].Start <= text.Tokens[name.First].Start && text.IsCapitalized(start)
            && !text.Tokens[start].Is(WordClass.Setting | WordClass.According) ? name : null;
    }

    /// <summary>An office in small letters that begins a segment: it describes the name before the comma.</summary>
    private bool IsDescription(int start) => !text.IsCapitalized(start) && Lexicon.Match(text.Tokens, start, text.Tokens.Length, WordClass.Role | WordClass.Group, out _) is not null;

    private bool IsPlaceName(Reference reference) => reference.Entity >= 0 && names.Names[reference.Entity].Kind == NameKind.Place;
}
