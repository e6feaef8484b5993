using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads verbs of saying: who stands before them, and what is said behind them.</summary>
internal sealed class VerbReader(SpeechContext context, StatementWriter writer, SourceReader sources)
{
    /// <summary>How many words may name whose claim is disputed.</summary>
    private const int LongestOwner = 8;

    private readonly ArticleText _text = context.Text;
    private readonly PronounReader _pronouns = new(context);
    private readonly InvertedReader _inverted = new(context, writer);

    /// <summary>The actor of a verb that told nothing, and the first token of its sentence: <c>Rina menyampaikan pesan dengan berkata …</c>.</summary>
    private (int Sentence, Reference? Actor) _silent = (-1, null);

    /// <returns>The token to go on with.</returns>
    public int Read(Cue cue)
    {
        bool relative = context.Standing.IsRelative(cue, context.First);
        Reference? existing = relative ? context.Existing(cue) : null;
        if ((existing is null && relative) || context.Standing.IsModal(cue, context.First) || context.Standing.IsCircumstance(cue, context.First) || context.Standing.IsSupposed(cue, context.Written))
            return cue.End;
        bool joined = context.HasSpeech && IsJoined(cue.First);
        if (joined && cue.Limit == CueLimit.Deed && context.ContentEnd.IsByTheWay(cue))
            return cue.End;
        Reference? reference = existing ?? SubjectOf(cue, joined);
        bool open = reference is null && !joined && cue.Limit is CueLimit.None or CueLimit.Topic or CueLimit.Clause && context.Subjects.HasOpenName(context.Written, cue.First);
        if (reference is null && !joined && !open)
            return cue.AlsoTail && cue.First > context.First && _text.Is(cue.First - 1, ',') ? sources.ReadTail(cue) : cue.End;
        if (cue.AlsoTail && reference is { } speaking && _inverted.Read(cue, speaking) is { } next)
            return next;
        if (Content(cue, reference) is not { } content)
        {
            if (reference is { Kind: ReferenceKind.Name })
                context.Discourse.NoteActor(context.Discourse.Resolve(reference));
            else if (reference is { Kind: ReferenceKind.Institution or ReferenceKind.Group })
                context.Discourse.Note(context.Discourse.Resolve(reference));
            _silent = (context.First, reference);
            return cue.End;
        }

        _pronouns.NoteOwnActor(reference);
        for (int i = cue.End; i < content.First && context.Via is null; i++)
            context.Via = context.ListenerAt(i)?.Name;
        Speaker? speaker = open ? null : reference is null ? context.Said : context.Discourse.Resolve(reference);
        if (reference is not null && speaker is null && reference.Value.Kind is not (ReferenceKind.Pronoun or ReferenceKind.Plural or ReferenceKind.Office))
            return cue.End;
        if (speaker is { Kind: SpeakerKind.Document } && context.Cited is { } cited)
            (speaker, context.Via) = (cited, speaker.Name);
        if (!context.IsArgument)
            context.Discourse.Note(speaker);
        writer.WriteContent(content.First, content.End, speaker, cue, cue.Limit == CueLimit.Claim ? DisputedBy(cue) : null);
        return context.Written;
    }

    /// <summary>Who stands before the verb; behind a joining word the actor of the verb before it, or null where that one spoke.</summary>
    private Reference? SubjectOf(Cue cue, bool joined)
    {
        bool behindJoiner = cue.First > context.First && _text.Tokens[cue.First - 1].Is(WordClass.SpeechJoiner);
        if (joined && behindJoiner)
            return null;
        Reference? silent = behindJoiner && _silent.Sentence == context.First ? _silent.Actor : null;
        return silent ?? context.Subjects.ReadSubject(context.Written, cue.First);
    }

    /// <summary>The words behind the verb that are said; null where they are none, or where such a verb is a deed without more.</summary>
    private (int First, int End)? Content(Cue cue, Reference? reference)
    {
        int start = context.ContentStart.Find(context.WithListener(cue), context.End, out bool marked);
        if (cue.Limit == CueLimit.Claim && (start >= context.End || _text.Tokens[cue.End].Lexeme?.ValueIn(WordClass.Document) != "claim"))
            return null;
        start = cue.Limit == CueLimit.Claim || cue.TakesObject ? StartOfObject(cue) : start;
        if (start < context.End && (_text.Tokens[start].Is(WordClass.Complementizer) || _text.Is(start, ',')))
            start++;
        if (start >= context.End || IsOnlyAdverbs(start) || context.IsOnlySetting(start) || (cue.TakesObject && IsPassiveMark(start)))
            return null;
        int end = context.ContentEnd.Find(start, context.End, cue.TakesObject);
        if (end <= start)
            return null;
        bool participle = IsParticiple(cue, reference);
        if (participle && cue.Limit == CueLimit.Deed)
            return null;
        bool said = marked || ((!participle || cue.TakesObject || context.Clauses.IsSpokenParticiple(cue, end)) && (end - start > 1 || (cue.Limit == CueLimit.Denial && new WordForms(_text).IsVerb(start))) && context.Clauses.IsSaid(cue, start, end));
        return said ? (start, end) : null;
    }

    /// <summary>Behind adverbs; but <c>himself</c> in "blamed himself for it" is whom the verb acts on.</summary>
    private int StartOfObject(Cue cue)
    {
        int start = context.SkipAdverbs(cue.End);
        return start < context.End && IsPassiveMark(start) ? cue.End : start;
    }

    /// <summary>"Accused of steering into a wall": what is done to the subject, not by it.</summary>
    private bool IsPassiveMark(int token) => _text.Tokens[token].Lexeme?.ValueIn(WordClass.PhraseEnd) == "passive";

    /// <summary>Behind a comma, where the subject does something else or the clause already has its predicate.</summary>
    private bool IsParticiple(Cue cue, Reference? reference) =>
        reference is { } actor && cue.First > 0 && _text.Is(cue.First - 1, ',') &&
        (DoesSomethingElse(actor.End, cue.First - 1) || (cue.Limit == CueLimit.Deed && context.Clauses.IsClause(actor.End, cue.First - 1)));

    private bool IsJoined(int verb)
    {
        int i = verb - 1;
        while (i > context.First && _text.Tokens[i].Is(WordClass.Adverb))
            i--;
        return i >= context.First && (_text.Is(i, ',') || _text.Tokens[i].Is(WordClass.SpeechJoiner) || _text.Tokens[i].Kind == TokenKind.Quote);
    }

    /// <summary>True if a verb of its own follows the actor: "Bupati mengunjungi pasar, menekankan …" tells what a deed means.</summary>
    private bool DoesSomethingElse(int start, int end)
    {
        int i = start;
        while (i < end && _text.Tokens[i].Is(WordClass.Adverb | WordClass.Demonstrative))
            i++;
        return i < end && _text.Tokens[i].Kind == TokenKind.Word &&
            !_text.Tokens[i].Is(WordClass.Setting | WordClass.Relative | WordClass.Role | WordClass.RelayCue | WordClass.SpeechJoiner);
    }

    /// <summary>"menolak pernyataan X bahwa …": the words between the claim and its clause name whose claim it is.</summary>
    private Speaker? DisputedBy(Cue cue)
    {
        int first = context.SkipAdverbs(cue.End) + 1;
        int end = first;
        while (end < context.End && end < first + LongestOwner && _text.Tokens[end].Kind == TokenKind.Word && !_text.Tokens[end].Is(WordClass.Complementizer | WordClass.Relative))
            end++;
        if (end <= first || end >= context.End || !_text.Tokens[end].Is(WordClass.Complementizer) || context.Phrases.Read(first, end) is not { } owner)
            return null;
        return context.Discourse.Resolve(owner.End == end ? owner : new Reference(ReferenceKind.Group, first, end));
    }

    private bool IsOnlyAdverbs(int token)
    {
        for (int i = token; i < context.End && i < token + SpeechContext.Reach; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Punctuation && !_text.Tokens[i].Is(WordClass.Adverb))
                return false;
        }

        return true;
    }
}
