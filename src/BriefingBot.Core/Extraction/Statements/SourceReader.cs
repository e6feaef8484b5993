using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads sources that stand beside the words they are for: "…, kata X", "A, menurut X, B", "Menurut X, …".</summary>
internal sealed class SourceReader(SpeechContext context, StatementWriter writer)
{
    /// <summary>How far into a clause a second speaker is looked for, in tokens.</summary>
    private const int NestedReach = 24;

    /// <summary>How many words may name who is told something.</summary>
    private const int LongestListener = 8;

    /// <summary>How many words of an office may follow a joining word before the comma that its holder stands behind.</summary>
    private const int LongestOffice = 12;

    private readonly ArticleText _text = context.Text;
    private readonly WordsBeside _beside = new(context);

    /// <summary>"…, kata X." behind what is said, or "A, kata X, B" inside it.</summary>
    /// <returns>The token to go on with.</returns>
    public int ReadTail(Cue cue)
    {
        bool leads = context.SkipAdverbs(context.First) == cue.First;
        if (!leads && !_text.Is(cue.First - 1, ',') && !IsParenthetical(cue))
            return cue.End;
        (Reference? reference, int next) = context.SpeakerOf(cue, cue.First);
        if (cue.Kind != CueKind.Clitic && (reference is null || (cue.Kind == CueKind.Verb && GoesOn(reference.Value, next))))
            return cue.End;
        if (leads)
            return ReadLeadingTail(cue, reference, next);
        return _beside.Find(cue, next) is { } words ? Write(cue, context.Resolve(cue, reference), words, next) : cue.End;
    }

    /// <summary>"…, said it carried": the words behind the verb are what is said, not who says it.</summary>
    private bool GoesOn(Reference reference, int next) =>
        reference.Kind is ReferenceKind.Pronoun or ReferenceKind.Plural && next < context.End && _text.Tokens[next].Kind == TokenKind.Word && context.SkipSetting(next) == next;

    /// <summary>"Menurut X, …", "…, menurut X", "A, menurut X, B".</summary>
    /// <returns>The token to go on with.</returns>
    public int ReadAccording(Cue cue)
    {
        (Reference? reference, int next) = context.SpeakerOf(cue, cue.First);
        if (reference is null && cue.Kind == CueKind.According && (GiverAt(cue.End) ?? GiverAt(cue.End + 1) ?? UnknownOutlet(cue)) is { } found)
            (reference, next) = (found, found.End);
        next = reference is { Kind: ReferenceKind.Name } ? BehindDescription(next) : next;
        if (HolderBehind(next) is { } holder)
            (reference, next) = (holder, holder.End);
        Speaker? speaker = context.Resolve(cue, reference);
        if (cue.Kind == CueKind.According && reference is null)
            return cue.End;

        bool document = reference is { Kind: ReferenceKind.Document };
        if (document && GiverAt(next) is { } giver)
            (speaker, document, next) = (context.Discourse.Resolve(giver), false, giver.End);
        if (document && CarrierAt(next) is { } carrier)
            (context.Via, next) = (context.Discourse.Resolve(carrier)?.Name, carrier.End);
        if (context.HasSpeech && document && !context.HasWords(next))
        {
            writer.Relay(speaker);
            return next;
        }

        if (_beside.Find(cue, next) is not { } words)
            return next;
        if (words.First <= cue.First || !HoldsSpeech(words.First))
            return Write(cue, speaker, words, next);
        if (document)
            context.Via = speaker?.Name;
        else
            context.Cited = speaker;
        return words.First;
    }

    /// <summary>"Menurut Rina Wati, direktur rumah sakit itu, …": behind the office that describes the one named.</summary>
    private int BehindDescription(int next)
    {
        if (_text.Language.HeadLast || next + 2 >= context.End || !_text.Is(next, ',') || _text.IsCapitalized(next + 1))
            return next;
        Reference? office = context.Phrases.Read(next + 1, context.End);
        return office is { Kind: ReferenceKind.Office or ReferenceKind.Name } found && _text.Tokens[next + 1].Is(WordClass.Role | WordClass.CommonWord) && found.End - found.First > 1 && found.End < context.End && _text.Is(found.End, ',') ? found.End : next;
    }

    /// <summary>"Keterangan yang disampaikan X": the words are those of who gave them.</summary>
    private Reference? GiverAt(int token)
    {
        if (token + 2 >= context.End || !_text.Tokens[token].Is(WordClass.Relative) || context.CueAt(token + 1) is not { Kind: CueKind.Passive } given)
            return null;
        int first = given.End < context.End && _text.Tokens[given.End].Lexeme?.ValueIn(WordClass.Adverb) == "agent" ? given.End + 1 : given.End;
        return context.Phrases.Read(first, context.End) is { Kind: ReferenceKind.Name } giver ? giver : null;
    }

    /// <summary>"Menurut Kepala Bidang Pasar dan Pajak Kota Wanakerta, Danu Hartawan, …": the office goes on behind a joining word, up to its holder.</summary>
    private Reference? HolderBehind(int token)
    {
        if (token >= context.End || !_text.Tokens[token].Is(WordClass.SpeechJoiner) || !_text.IsCapitalized(Math.Min(token + 1, context.End - 1)))
            return null;
        int comma = token;
        while (comma < context.End && comma < token + LongestOffice && !_text.Is(comma, ','))
            comma++;
        if (comma + 1 >= context.End || !_text.Is(comma, ',') || context.Clauses.IsClause(token, comma))
            return null;
        return context.Phrases.Read(comma + 1, context.End) is { Kind: ReferenceKind.Name } holder && holder.End < context.End && _text.Is(holder.End, ',') ? holder : null;
    }

    /// <summary>"A report seen by The Harbour Courier": the outlet that has read what is cited.</summary>
    private Reference? CarrierAt(int token)
    {
        token = token + 1 < context.End && _text.Is(token, ',') ? token + 1 : token;
        if (token >= context.End || context.CueAt(token) is not { Kind: CueKind.Relay } relay)
            return null;
        int first = relay.End < context.End && _text.Tokens[relay.End].Is(WordClass.Stopword) && !_text.IsCapitalized(relay.End) ? relay.End + 1 : relay.End;
        return context.Phrases.Read(relay.End, context.End) is { Kind: ReferenceKind.Document } outlet ? outlet : context.Phrases.ReadCapitals(first, context.End);
    }

    /// <summary>"According to The Harbour Courier, …": several capitals up to a comma or the end are somebody who reports, known or not.</summary>
    private Reference? UnknownOutlet(Cue cue)
    {
        int first = _text.Language.HeadLast && cue.End < context.End && _text.Tokens[cue.End].Is(WordClass.Stopword) && !_text.IsCapitalized(cue.End) ? cue.End + 1 : cue.End;
        if (context.Phrases.ReadCapitals(first, context.End) is not { } capitals || capitals.End - capitals.First < 2)
            return null;
        return capitals.End >= context.End || _text.Tokens[capitals.End].Kind == TokenKind.Punctuation ? capitals with { First = cue.End } : null;
    }

    /// <summary>"Menurut sumber itu, para pejabat mengatakan …": the inner speaker is the one who said it.</summary>
    public bool HoldsSpeech(int start)
    {
        for (int i = start; i < context.End && i < start + NestedReach && context.Quotations.At(i) is null; i++)
        {
            if (context.CueAt(i) is { Kind: CueKind.Verb } cue && (cue.Limit is CueLimit.None or CueLimit.Deed || (cue.Limit == CueLimit.Topic && context.ContentEnd.IsMarkedVerb(cue, context.End)) || (cue.Limit == CueLimit.Tell && IsTold(cue))))
                return !context.Standing.IsRelative(cue, context.First) && !context.Standing.IsModal(cue, context.First) && context.Subjects.ReadSubject(start, i) is not null;
        }

        return false;
    }

    /// <summary>"Told his cabinet that …": a clause follows the one who is told.</summary>
    private bool IsTold(Cue cue)
    {
        for (int i = cue.End; i < context.End && i < cue.End + LongestListener; i++)
        {
            if (_text.Tokens[i].Is(WordClass.Complementizer))
                return true;
        }

        return false;
    }

    /// <summary>"Lanjut X, …", "Kata X, …": a speech word in front of everything.</summary>
    private int ReadLeadingTail(Cue cue, Reference? reference, int next)
    {
        if (next >= context.End || !_text.Is(next, ',') || !context.HasWords(next + 1))
            return cue.End;
        Speaker? speaker = context.Resolve(cue, reference);
        context.Discourse.Note(speaker);
        writer.WriteContent(next + 1, context.ContentEnd.Find(next + 1, context.End), speaker, cue);
        return Math.Max(context.Written, next);
    }

    private int Write(Cue cue, Speaker? speaker, (int First, int End) words, int next)
    {
        context.Discourse.Note(speaker);
        writer.WriteContent(words.First, words.End, speaker, cue);
        context.Written = Math.Max(Math.Max(context.Written, next), words.End);
        return context.Written;
    }

    /// <summary>"Pemerintah kata dia, telah …": a speech word without its first comma.</summary>
    private bool IsParenthetical(Cue cue) =>
        cue.Kind == CueKind.Tail && cue.End < context.End && _text.Tokens[cue.End].Is(WordClass.Pronoun) && cue.End + 1 < context.End && _text.Is(cue.End + 1, ',');
}
