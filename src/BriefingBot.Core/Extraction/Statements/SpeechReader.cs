using System.Collections.Immutable;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads the paragraphs of an article in order and writes down what is said in them.</summary>
internal sealed class SpeechReader(ArticleText text, NameMap names, List<Quotation> found)
{
    /// <summary>How many tokens a look back or ahead inside one sentence may take: what makes hostile text cost no more than honest text.</summary>
    private const int Reach = 80;

    /// <summary>How many words may name whose claim is disputed.</summary>
    private const int LongestOwner = 8;

    private readonly QuotationIndex _quotations = new(text, found);
    private readonly SpeakerReader _speakers = new(text, names);
    private readonly Discourse _discourse = new(text, names);
    private readonly List<Statement> _statements = [];
    private ContentReader? _contents;

    // The sentence being read.
    private int _first;
    private int _end;
    private int _paragraph;
    private Speaker? _said;
    private bool _hasSpeech;
    private int _written;
    private string? _via;

    /// <summary>What the last sentence ended with: a quotation that stands alone goes on with it.</summary>
    private Speaker? _previousSpeaker;
    private bool _previousWasSpeech;
    private int _previousFirst;
    private int _previousEnd;

    public ImmutableArray<Statement> Statements => [.. _statements.OrderBy(statement => statement.Span.Start)];

    /// <summary>A heading parts what stands before it from what follows: no quotation goes on over it.</summary>
    public void Break() => (_previousSpeaker, _previousWasSpeech) = (null, false);

    private ContentReader Contents => _contents ??= new ContentReader(text, names, _quotations);

    public void ReadParagraph(Section section)
    {
        _paragraph = section.Block.Paragraph;
        int sentence = section.FirstSentence;
        while (sentence < section.EndSentence)
        {
            _first = text.Sentences[sentence].First;
            _end = text.Sentences[sentence].End;
            while (sentence + 1 < section.EndSentence && EndsInsideQuotation(_end))
                _end = text.Sentences[++sentence].End;
            ReadSentence();
            sentence++;
        }
    }

    /// <summary>A sentence goes on while a quotation is open, and while what follows a quotation is a mere "said X".</summary>
    private bool EndsInsideQuotation(int end) =>
        (_quotations.At(end - 1) is { } last && last.End > end) ||
        (_quotations.At(end - 1) is not null && end < text.Tokens.Length && !text.IsCapitalized(end) && CueReader.At(text, names, end, text.Tokens.Length) is { Kind: CueKind.Tail or CueKind.Clitic });

    private void ReadSentence()
    {
        (_said, _hasSpeech, _written, _via) = (null, false, _first, null);
        int i = _first;
        while (i < _end)
        {
            if (_quotations.At(i) is { } quotation)
                i = ReadQuotation(quotation);
            else if (CueReader.At(text, names, i, _end) is { } cue)
                i = Math.Max(i + 1, ReadCue(cue));
            else
                i++;
        }

        if (_hasSpeech)
            _discourse.Note(_said);
        else
            ReadDeed();
        (_previousSpeaker, _previousWasSpeech, _previousFirst, _previousEnd) = (_said, _hasSpeech, _first, _end);
    }

    /// <summary>A sentence without speech tells who acts: the one whom a pronoun or a bare quotation behind it means.</summary>
    private void ReadDeed()
    {
        Reference? reference = _speakers.ReadActor(_first, _end);
        Speaker? actor = _discourse.Resolve(reference);
        _discourse.NoteActor(actor);
        if (reference is { Kind: ReferenceKind.Group } pair && names.At(pair.First) is { } first && names[first].Kind == NameKind.Person)
            _discourse.ForgetPerson();
        if (actor is { Kind: SpeakerKind.Person })
            (_said, _hasSpeech) = (actor, IsOnlyPerson(actor));
    }

    /// <summary>A quotation that follows is the actor's only if nobody else is named beside him.</summary>
    private bool IsOnlyPerson(Speaker actor)
    {
        foreach (NameMention mention in names.Between(_first, _end))
        {
            if (names[mention].Kind == NameKind.Person && names[mention].Canonical != actor.Name)
                return false;
        }

        return true;
    }

    // Quotations -------------------------------------------------------------------------------------------------------------

    private int ReadQuotation(Quotation quotation)
    {
        int next = SkipComma(quotation.End);
        if (next < _end && TailAt(next) is { } tail)
            return ReadTail(tail, quotation);

        if (quotation.First > _written && text.Is(quotation.First - 1, ':') && _speakers.ReadActor(_written, quotation.First - 1) is { } actor)
        {
            Speaker? introduced = _discourse.Resolve(actor);
            Write(StatementKind.Direct, quotation.First, quotation.End, introduced, null);
            (_said, _hasSpeech) = (introduced, true);
            return quotation.End;
        }

        bool alone = IsAlone(quotation);
        if (alone && (_said is not null || _hasSpeech))
            Write(StatementKind.Direct, quotation.First, quotation.End, _said, null);
        else if (alone && next >= _end)
            WriteAlone(quotation);
        return quotation.End;
    }

    /// <summary>A quotation by itself goes on with the speech before it; where none was, its speaker stays open.</summary>
    private void WriteAlone(Quotation quotation)
    {
        Speaker? speaker = _previousWasSpeech || quotation.Continues ? _previousSpeaker : null;
        Write(StatementKind.Direct, quotation.First, quotation.End, speaker, null);
        (_said, _hasSpeech) = (_previousWasSpeech ? speaker : null, true);
    }

    /// <summary>True for a quotation of whole sentences with no words of the reporter before it since the last statement.</summary>
    private bool IsAlone(Quotation quotation)
    {
        if (quotation.First - _written > Reach)
            return false;
        for (int i = _written; i < quotation.First; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return false;
        }

        return quotation.End - quotation.First > 4 || EndsWithStop(quotation);
    }

    private bool EndsWithStop(Quotation quotation)
    {
        int last = quotation.End - (text.Tokens[quotation.End - 1].Kind == TokenKind.Quote ? 2 : 1);
        return last > quotation.First && text.Article.Reading[text.Tokens[last].End - 1] is '.' or ',' or '!' or '?' or '…';
    }

    // Cues -------------------------------------------------------------------------------------------------------------------

    private Cue? TailAt(int token)
    {
        int at = token;
        while (at + 1 < _end && text.Tokens[at].Is(WordClass.Adverb) && names.At(at) is null)
            at++;
        if (CueReader.At(text, names, at, _end) is { } cue)
            return cue.Kind is CueKind.Passive or CueKind.Tail or CueKind.Clitic or CueKind.According or CueKind.AccordingClitic || cue.AlsoTail ? cue : null;
        return SubjectTailAt(token);
    }

    /// <summary>A speaker and a verb right behind a quotation: <c>"…," Rina Wati, a baker, said</c>.</summary>
    private Cue? SubjectTailAt(int token)
    {
        for (int i = token + 1; i < _end && i < token + 24 && _quotations.At(i) is null; i++)
        {
            if (CueReader.At(text, names, i, _end) is not { } cue)
                continue;
            if (cue.Kind != CueKind.Verb || cue.Limit is "act" or "object" or "denial" or "claim" || _speakers.ReadSubject(token, i) is not { } subject || subject.First > token + 2)
                return null;
            bool ends = cue.End >= _end || cue.Limit == "tell" || text.Tokens[cue.End].Kind == TokenKind.Punctuation || text.Tokens[cue.End].Is(WordClass.Setting | WordClass.Adverb | WordClass.SpeechJoiner);
            return ends ? cue : null;
        }

        return null;
    }

    private int ReadTail(Cue cue, Quotation quotation)
    {
        (Reference? reference, int next) = SpeakerOf(cue, quotation.End);
        Speaker? speaker = cue.Kind is CueKind.Clitic or CueKind.AccordingClitic ? Clitic(cue) : _discourse.Resolve(reference);
        int start = StartOfQuoted(quotation);
        bool mixed = start < quotation.First;
        if (cue.Limit == "tell")
            next = BehindListener(cue).End;
        Write(mixed ? StatementKind.Mixed : StatementKind.Direct, start, quotation.End, speaker, cue);
        (_said, _hasSpeech) = (speaker, true);
        _discourse.Note(speaker);
        _written = next;
        return next;
    }

    /// <summary>The reporter's words before a quoted fragment belong to what is said: <c>Air itu “sangat keruh,” kata Siti</c>.</summary>
    private int StartOfQuoted(Quotation quotation)
    {
        int first = Math.Max(_written, quotation.First - Reach);
        while (first < quotation.First && text.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number))
            first++;
        if (first >= quotation.First || quotation.First + 1 >= quotation.End)
            return quotation.First;
        bool fragment = char.IsLower(text.Article.Reading[text.Tokens[quotation.First + 1].Start]) && !text.Is(quotation.First - 1, ',') && !text.Is(quotation.First - 1, ':');
        return fragment ? first : quotation.First;
    }

    private Speaker? Clitic(Cue cue)
    {
        Speaker? current = _said ?? _discourse.Current;
        if (current is null)
            return null;
        var clitic = new TextSpan(text.Tokens[cue.End - 1].End - 3, 3);
        return current with { Mention = clitic.Of(text.Article.Reading).ToString(), MentionSpan = clitic };
    }

    private (Reference? Reference, int Next) SpeakerOf(Cue cue, int leftBound)
    {
        if (cue.Kind is CueKind.Clitic or CueKind.AccordingClitic)
            return (null, cue.End);
        if (cue.Kind == CueKind.Verb && _speakers.ReadSubject(leftBound, cue.First) is { } subject)
            return (subject, cue.End);
        int from = cue.End;
        while (from < _end && text.Tokens[from].Is(WordClass.Adverb) && names.At(from) is null)
            from++;
        Reference? phrase = _speakers.ReadPhrase(from, _end);
        return (phrase, phrase?.End ?? cue.End);
    }

    private int ReadCue(Cue cue)
    {
        switch (cue.Kind)
        {
            case CueKind.Verb:
                return ReadVerb(cue);
            case CueKind.Tail or CueKind.Clitic:
                return ReadInnerTail(cue);
            case CueKind.According or CueKind.AccordingClitic:
                return ReadAccording(cue);
            case CueKind.Passive or CueKind.PassiveClitic:
                return ReadPassive(cue);
            default:
                return ReadRelay(cue);
        }
    }

    private int ReadVerb(Cue cue)
    {
        if (IsRelative(cue) || IsModal(cue))
            return cue.End;
        bool joined = _hasSpeech && IsJoined(cue.First);
        Reference? reference = joined && text.Tokens[cue.First - 1].Is(WordClass.SpeechJoiner) ? null : _speakers.ReadSubject(_written, cue.First);
        bool participle = cue.First > 0 && text.Is(cue.First - 1, ',') && reference is { } actor && DoesSomethingElse(actor.End, cue.First - 1);
        bool open = reference is null && !joined && cue.Limit is null && _speakers.HasOpenName(_written, cue.First);
        if (reference is null && !joined && !open)
            return cue.AlsoTail && cue.First > _first && text.Is(cue.First - 1, ',') ? ReadInnerTail(cue) : cue.End;

        if (cue.AlsoTail && reference is { } behind && EndsWith(behind, cue))
            return ReadBefore(cue, behind);
        Cue verb = cue.Limit == "tell" ? BehindListener(cue) : cue;
        int start = Contents.Start(verb, _end, out bool marked);
        if (cue.Limit == "claim" && (start >= _end || text.Tokens[cue.End].Lexeme?.ValueIn(WordClass.Document) != "claim"))
            return cue.End;
        start = cue.Limit == "claim" || cue.TakesObject ? SkipAdverbs(cue.End) : start;
        if (start < _end && text.Tokens[start].Is(WordClass.Complementizer) || (start < _end && text.Is(start, ',')))
            start++;
        if (start >= _end || IsOnlyAdverbs(start) || (!marked && (cue.Limit is "that" or "act" || (participle && !cue.TakesObject))))
            return cue.End;
        int end = Contents.End(start, _end, cue.TakesObject);
        if (end <= start)
            return cue.End;

        if (!marked && end - start == 1)
            return cue.End;
        NoteOwnActor(reference);
        Speaker? speaker = open ? null : reference is null ? _said : _discourse.Resolve(reference);
        if (reference is not null && speaker is null && reference.Value.Kind is not (ReferenceKind.Pronoun or ReferenceKind.Plural))
            return cue.End;
        _discourse.Note(speaker);
        WriteContent(start, end, speaker, cue);
        return _written;
    }

    /// <summary>"Rahmat waited, and then he said": a pronoun behind the actor of its own sentence means that actor.</summary>
    private void NoteOwnActor(Reference? reference)
    {
        if (reference is { Kind: ReferenceKind.Pronoun } pronoun && pronoun.First > _first && !_hasSpeech &&
            _discourse.Resolve(_speakers.ReadActor(_first, pronoun.First)) is { Kind: SpeakerKind.Person } actor)
        {
            _discourse.NoteActor(actor);
        }
        else if (reference is { Kind: ReferenceKind.Pronoun } && !_hasSpeech && IsOvershadowed())
        {
            _discourse.ForgetPerson();
        }
    }

    /// <summary>
    /// The sentence before names one person, who did not act in it, and not the one who spoke last: "she" could be either.
    /// </summary>
    private bool IsOvershadowed()
    {
        if (_discourse.Current is not { Kind: SpeakerKind.Person } current || _previousEnd != _first || _previousWasSpeech)
            return false;
        bool other = false;
        foreach (NameMention mention in names.Between(_previousFirst, _previousEnd))
        {
            if (names[mention].Kind != NameKind.Person)
                continue;
            if (names[mention].Canonical == current.Name)
                return false;
            other = true;
        }

        return other;
    }

    /// <summary>True if a verb of its own follows the actor: "Bupati mengunjungi pasar, menekankan …" tells what a deed means.</summary>
    private bool DoesSomethingElse(int start, int end)
    {
        int i = start;
        while (i < end && text.Tokens[i].Is(WordClass.Adverb | WordClass.Demonstrative))
            i++;
        return i < end && text.Tokens[i].Kind == TokenKind.Word && !text.Tokens[i].Is(WordClass.Setting | WordClass.Relative | WordClass.Role | WordClass.RelayCue | WordClass.SpeechJoiner);
    }

    /// <summary>True if a speaker and the verb, with nothing but when and where behind them, end the sentence.</summary>
    private bool EndsWith(Reference speaker, Cue cue)
    {
        if (speaker.First - 1 <= _written || !text.Is(speaker.First - 1, ',') || SkipAdverbs(speaker.End) != cue.First)
            return false;
        int end = SkipSetting(cue.End);
        for (int i = cue.End; i < end; i++)
        {
            if (text.Tokens[i].Is(WordClass.Complementizer))
                return false;
        }

        return !HasWords(end);
    }

    /// <summary>"The train will be late, Gwen said": what is said stands before its speaker.</summary>
    private int ReadBefore(Cue cue, Reference speaker)
    {
        int start = FirstWord(_written);
        int end = Contents.TrimEnd(start, speaker.First - 1);
        if (end > start)
            WriteContent(start, end, _discourse.Resolve(speaker), cue);
        _discourse.Note(_said);
        return cue.End;
    }

    /// <summary>"told reporters that …": what is said begins behind the one who was told; an outlet carries it.</summary>
    private Cue BehindListener(Cue cue)
    {
        if (_speakers.ReadPhrase(cue.End, _end) is not { } listener)
            return cue;
        if (listener.Kind == ReferenceKind.Document)
            _via = _discourse.Resolve(listener)?.Name;
        return cue with { End = listener.End };
    }

    /// <summary>"menolak pernyataan X bahwa …": the words between the claim and its clause name whose claim it is.</summary>
    private Speaker? DisputedBy(Cue cue)
    {
        int first = SkipAdverbs(cue.End) + 1;
        int end = first;
        while (end < _end && end < first + LongestOwner && text.Tokens[end].Kind == TokenKind.Word && !text.Tokens[end].Is(WordClass.Complementizer | WordClass.Relative))
            end++;
        if (end <= first || end >= _end || !text.Tokens[end].Is(WordClass.Complementizer) || _speakers.ReadPhrase(first, end) is not { } owner)
            return null;
        return _discourse.Resolve(owner.End == end ? owner : new Reference(ReferenceKind.Group, first, end));
    }

    private int SkipAdverbs(int token)
    {
        while (token < _end && text.Tokens[token].Is(WordClass.Adverb) && text.Tokens[token].Lexeme!.ValueIn(WordClass.Adverb) is null)
            token++;
        return token;
    }

    private bool IsOnlyAdverbs(int token)
    {
        for (int i = token; i < _end && i < token + Reach; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Punctuation && !text.Tokens[i].Is(WordClass.Adverb))
                return false;
        }

        return true;
    }

    /// <summary>A statement behind a verb: whole quotations are direct statements of their own.</summary>
    private void WriteContent(int first, int end, Speaker? speaker, Cue cue)
    {
        (_said, _hasSpeech) = (speaker, true);
        if (_quotations.At(first) is { } quotation && quotation.First == first && IsWhole(quotation))
        {
            Write(StatementKind.Direct, quotation.First, quotation.End, speaker, cue);
            _written = Math.Max(quotation.End, Math.Min(end, quotation.End));
            return;
        }

        bool quotes = false;
        for (int i = first; i < end && !quotes; i++)
            quotes = _quotations.At(i) is not null;
        Write(quotes ? StatementKind.Mixed : StatementKind.Indirect, first, end, speaker, cue);
        _written = end;
    }

    /// <summary>A quotation that is a sentence rather than a fragment.</summary>
    private bool IsWhole(Quotation quotation)
    {
        if (quotation.First + 1 >= quotation.End)
            return false;
        char first = text.Article.Reading[text.Tokens[quotation.First + 1].Start];
        bool introduced = quotation.First > _first && (text.Is(quotation.First - 1, ':') || text.Is(quotation.First - 1, ','));
        return (!char.IsLower(first) && (introduced || EndsWithStop(quotation) || quotation.End >= _end - 1)) || (introduced && quotation.End - quotation.First > 6 && EndsWithStop(quotation));
    }

    /// <summary>What somebody will, can or must say has not been said.</summary>
    private bool IsModal(Cue cue)
    {
        if (cue.First > _first && text.Tokens[cue.First - 1].Lexeme?.ValueIn(WordClass.Setting) == "infinitive")
            return true;
        for (int i = cue.First - 1; i >= _first && text.Tokens[i].Is(WordClass.Adverb); i--)
        {
            if (text.Tokens[i].Lexeme!.ValueIn(WordClass.Adverb) == "modal")
                return true;
        }

        return false;
    }

    private bool IsRelative(Cue cue)
    {
        int i = cue.First - 1;
        while (i > _first && text.Tokens[i].Is(WordClass.Adverb))
            i--;
        return i >= _first && text.Tokens[i].Is(WordClass.Relative);
    }

    private bool IsJoined(int verb)
    {
        int i = verb - 1;
        while (i > _first && text.Tokens[i].Is(WordClass.Adverb))
            i--;
        return i >= _first && (text.Is(i, ',') || text.Tokens[i].Is(WordClass.SpeechJoiner) || text.Tokens[i].Kind == TokenKind.Quote);
    }

    /// <summary>"…, kata X." behind what is said, or "A, kata X, B" inside it.</summary>
    private int ReadInnerTail(Cue cue)
    {
        if (cue.First == _first)
            return ReadLeadingTail(cue);
        if (!text.Is(cue.First - 1, ',') && !IsParenthetical(cue))
            return cue.End;
        (Reference? reference, int next) = SpeakerOf(cue, cue.First);
        if (cue.Kind != CueKind.Clitic && reference is null)
            return cue.End;
        Speaker? speaker = cue.Kind == CueKind.Clitic ? Clitic(cue) : _discourse.Resolve(reference);
        int behind = SkipSetting(next);
        int start, end;
        if (behind < _end && text.Is(behind, ',') && HasWords(behind + 1))
        {
            start = HoldsSubject(_written, cue.First) ? FirstWord(_written) : behind + 1;
            end = Contents.End(behind + 1, _end);
        }
        else if (behind < _end && !text.Is(behind, ',') && HasWords(behind) && cue.Kind == CueKind.Clitic)
        {
            return cue.End;
        }
        else
        {
            (start, end) = (FirstWord(_written), Contents.TrimEnd(_written, cue.First));
        }

        if (end <= start)
            return cue.End;
        _discourse.Note(speaker);
        WriteContent(start, end, speaker, cue);
        _written = Math.Max(Math.Max(_written, next), end);
        return _written;
    }

    /// <summary>"Lanjut X, …", "Kata X, …": a speech word in front of everything.</summary>
    private int ReadLeadingTail(Cue cue)
    {
        (Reference? reference, int next) = SpeakerOf(cue, cue.First);
        if ((cue.Kind != CueKind.Clitic && reference is null) || next >= _end || !text.Is(next, ',') || !HasWords(next + 1))
            return cue.End;
        Speaker? speaker = cue.Kind == CueKind.Clitic ? Clitic(cue) : _discourse.Resolve(reference);
        _discourse.Note(speaker);
        WriteContent(next + 1, Contents.End(next + 1, _end), speaker, cue);
        return Math.Max(_written, next);
    }

    /// <summary>"Pemerintah kata dia, telah …": a speech word without its first comma.</summary>
    private bool IsParenthetical(Cue cue) =>
        cue.Kind == CueKind.Tail && cue.End < _end && text.Tokens[cue.End].Is(WordClass.Pronoun) && cue.End + 1 < _end && text.Is(cue.End + 1, ',');

    private int ReadAccording(Cue cue)
    {
        (Reference? reference, int next) = SpeakerOf(cue, cue.First);
        Speaker? speaker = cue.Kind == CueKind.AccordingClitic ? Clitic(cue) : _discourse.Resolve(reference);
        if (cue.Kind == CueKind.According && reference is null)
            return cue.End;

        if (_hasSpeech && reference is { Kind: ReferenceKind.Document } && !HasWords(next))
            return Relay(speaker, next);
        int behind = SkipSetting(next);
        bool first = FirstWord(_written) == cue.First;
        int start, end;
        if (behind < _end && text.Is(behind, ',') && HasWords(behind + 1))
            (start, end) = (HoldsSubject(_written, cue.First) ? FirstWord(_written) : behind + 1, Contents.End(behind + 1, _end));
        else if (HasWords(behind) && (first || IsRelativeBefore(cue)))
            (start, end) = (behind, EndOfRelative(behind, !first));
        else
            (start, end) = (FirstWord(_written), Contents.TrimEnd(_written, cue.First));
        if (end <= start)
            return next;
        if (start > cue.First && HoldsSpeech(start))
        {
            _via = reference is { Kind: ReferenceKind.Document } ? speaker?.Name : null;
            return start;
        }

        _discourse.Note(speaker);
        WriteContent(start, end, speaker, cue);
        _written = Math.Max(Math.Max(_written, next), end);
        return _written;
    }

    /// <summary>"Menurut sumber itu, para pejabat mengatakan …": the inner speaker is the one who said it.</summary>
    private bool HoldsSpeech(int start)
    {
        for (int i = start; i < _end && i < start + 24 && _quotations.At(i) is null; i++)
        {
            if (CueReader.At(text, names, i, _end) is { Kind: CueKind.Verb, Limit: null } cue)
                return !IsRelative(cue) && !IsModal(cue) && _speakers.ReadSubject(start, i) is not null;
        }

        return false;
    }

    /// <summary>The words before an inserted source are the subject of the clause, not just when and where.</summary>
    private bool HoldsSubject(int start, int end)
    {
        int first = FirstWord(start);
        return first < end && text.Tokens[first].Is(WordClass.Relative) || first < end && !text.Tokens[first].Is(WordClass.Setting | WordClass.CommonWord | WordClass.Adverb | WordClass.ClauseBreak | WordClass.SpeechJoiner | WordClass.Stopword | WordClass.According);
    }

    private bool IsRelativeBefore(Cue cue) => cue.First > _first && text.Tokens[cue.First - 1].Is(WordClass.Relative);

    private int EndOfRelative(int start, bool relative)
    {
        if (!relative)
            return Contents.End(start, _end);
        int i = start;
        while (i < _end && !text.Is(i, ',') && !(i > start + 1 && text.Tokens[i].Is(WordClass.Demonstrative)))
            i++;
        return Contents.TrimEnd(start, i);
    }

    /// <summary>"disebut X sebagai “…”": only the quoted words are X's.</summary>
    private int ReadPassive(Cue cue)
    {
        int from = cue.End;
        Reference? reference = null;
        Speaker? speaker;
        if (cue.Kind == CueKind.PassiveClitic)
        {
            speaker = _discourse.Resolve(_speakers.ReadActor(_first, cue.First)) ?? Clitic(cue);
        }
        else
        {
            while (from < _end && text.Tokens[from].Is(WordClass.Adverb | WordClass.Setting) && names.At(from) is null && !text.Tokens[from].Is(WordClass.Pronoun))
                from++;
            reference = _speakers.ReadPhrase(from, _end);
            if (reference is null)
                return ReadUnsaid(cue);
            speaker = _discourse.Resolve(reference);
        }

        int next = reference?.End ?? cue.End;
        (_said, _hasSpeech) = (speaker, true);
        _discourse.Note(speaker);
        for (int i = next; i < _end && i <= next + 2; i++)
        {
            bool clause = text.Tokens[i].Is(WordClass.Complementizer) || (i == next && cue.First == _first && text.Is(i, ',') && HasWords(i + 1));
            if (clause || (_quotations.At(i) is { } quotation && quotation.First == i))
            {
                int start = clause ? i + 1 : i;
                WriteContent(start, clause ? Contents.End(start, _end) : _quotations.At(i)!.Value.End, speaker, cue);
                return _written;
            }
        }

        if (text.Tokens[cue.First].Lexeme?.ValueIn(WordClass.SpeechPassive) == "judged" && next < _end && text.Tokens[next].Kind == TokenKind.Word)
        {
            WriteContent(next, Contents.End(next, _end), speaker, cue);
            return _written;
        }

        if (reference is not null && PointsBack(cue))
            GivePreviousTo(speaker, cue);
        return next;
    }

    /// <summary>"Dikatakan, …": speech whose speaker the sentence leaves open.</summary>
    private int ReadUnsaid(Cue cue)
    {
        if (cue.First != _first || cue.End >= _end || !text.Is(cue.End, ','))
            return cue.End;
        WriteContent(cue.End + 1, Contents.End(cue.End + 1, _end), null, cue);
        return Math.Max(_written, cue.End);
    }

    /// <summary>"Hal itu disampaikan X", "Demikian dikatakan X": what was said is the sentence before.</summary>
    private bool PointsBack(Cue cue)
    {
        for (int i = _first; i < cue.First; i++)
        {
            if (!text.Tokens[i].Is(WordClass.Demonstrative | WordClass.Adverb | WordClass.CommonWord))
                return false;
        }

        return cue.First > _first;
    }

    private void GivePreviousTo(Speaker? speaker, Cue cue)
    {
        if (_previousEnd <= _previousFirst || _previousEnd != _first)
            return;
        TextSpan previous = text.SpanOf(_previousFirst, _previousEnd);
        bool open = false;
        for (int i = _statements.Count - 1; i >= 0 && previous.Contains(_statements[i].Span); i--)
        {
            open = true;
            if (_statements[i].Speaker is null)
                _statements[i] = _statements[i] with { Speaker = speaker, Cue = text.SpanOf(cue.First, cue.End) };
        }

        if (!open)
            Write(StatementKind.Indirect, _previousFirst, Contents.TrimEnd(_previousFirst, _previousEnd), speaker, cue);
    }

    /// <summary>Names the outlet that carries the statement of this sentence, or says something itself.</summary>
    private int ReadRelay(Cue cue)
    {
        Reference? reference = _speakers.ReadPhrase(cue.End, _end) ?? _speakers.ReadCapitals(cue.End, _end);
        if (reference is null)
            return cue.End;
        Speaker? outlet = _discourse.Resolve(reference);
        int next = reference.Value.End;
        if (outlet is { Kind: SpeakerKind.Person })
            return next;
        if (_hasSpeech)
            return Relay(outlet, next);
        if (next < _end && text.Is(next, ',') && HasWords(next + 1) && FirstWord(_written) == cue.First && reference.Value.Kind == ReferenceKind.Document)
        {
            int end = Contents.End(next + 1, _end);
            if (!HoldsSpeech(next + 1))
            {
                WriteContent(next + 1, end, outlet, cue);
                return _written;
            }
        }

        _via = outlet?.Name;
        return next;
    }

    private int Relay(Speaker? outlet, int next)
    {
        if (outlet is not null)
        {
            for (int i = _statements.Count - 1; i >= 0 && _statements[i].Span.Start >= text.Tokens[_first].Start; i--)
                _statements[i] = _statements[i] with { Via = _statements[i].Via ?? outlet.Name };
        }

        return next;
    }

    // Tokens -----------------------------------------------------------------------------------------------------------------

    private int SkipComma(int token) => token < _end && (text.Is(token, ',') || text.Is(token, '.')) ? token + 1 : token;

    private int FirstWord(int token)
    {
        while (token < _end && text.Tokens[token].Kind == TokenKind.Punctuation)
            token++;
        return token;
    }

    private bool HasWords(int token)
    {
        for (int i = token; i < _end && i < token + Reach; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return true;
        }

        return false;
    }

    /// <summary>Where words about place and time behind a speaker end: at a comma or at the end of the sentence.</summary>
    private int SkipSetting(int token)
    {
        int i = token;
        int depth = 0;
        bool setting = i < _end && (text.Tokens[i].Is(WordClass.Setting | WordClass.Relative) || text.Is(i, '('));
        if (!setting)
            return i;
        while (i < _end && i < token + Reach && (depth > 0 || !text.Is(i, ',')) && _quotations.At(i) is null)
        {
            depth += text.Is(i, '(') ? 1 : text.Is(i, ')') ? -1 : 0;
            i++;
        }

        return i;
    }

    private void Write(StatementKind kind, int first, int end, Speaker? speaker, Cue? cue)
    {
        while (end > first && kind != StatementKind.Direct && text.Tokens[first].Kind == TokenKind.Punctuation && !text.Is(first, '[') && !text.Is(first, '('))
            first++;
        if (end <= first)
            return;
        _statements.Add(new Statement(
            kind, text.SpanOf(first, end), speaker, _via == speaker?.Name ? null : _via, cue is { } found ? text.SpanOf(found.First, found.End) : null, text.SpanOf(_first, _end), _paragraph)
        {
            Denies = cue is { Denies: true },
            Disputed = cue is { Limit: "claim" } claim ? DisputedBy(claim) : null,
        });
        _written = Math.Max(_written, end);
    }
}
