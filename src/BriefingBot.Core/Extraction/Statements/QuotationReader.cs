using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads quotations: with their speaker behind them, with words that introduce them, or standing alone.</summary>
internal sealed class QuotationReader(SpeechContext context, StatementWriter writer)
{
    private readonly ArticleText _text = context.Text;

    /// <returns>The token to go on with.</returns>
    public int Read(Quotation quotation)
    {
        int next = context.SkipComma(quotation.End);
        if (next < context.End && TailAt(next) is { } tail)
            return ReadTail(tail, quotation);
        if (SpeakerBehind(quotation) is { } named)
            return Give(quotation, named);

        if (quotation.First > context.Written && _text.Is(quotation.First - 1, ':') && context.Subjects.ReadActor(context.Written, quotation.First - 1) is { } actor)
        {
            Speaker? introduced = context.Discourse.Resolve(actor);
            writer.Write(StatementKind.Direct, quotation.First, quotation.End, introduced, null);
            context.Say(introduced);
            return quotation.End;
        }

        bool alone = IsAlone(quotation);
        if (alone && (context.Said is not null || context.HasSpeech))
            writer.Write(StatementKind.Direct, quotation.First, quotation.End, context.Said, null);
        else if (alone && next >= context.End)
            WriteAlone(quotation);
        return quotation.End;
    }

    /// <summary>"…," Kepala Dinas Rina Wati: a comma, and nothing but one who is named up to the end of the sentence.</summary>
    private Reference? SpeakerBehind(Quotation quotation)
    {
        int next = context.SkipComma(quotation.End);
        bool comma = next > quotation.End ? _text.Is(quotation.End, ',') : quotation.End - 2 > quotation.First && _text.Is(quotation.End - 2, ',');
        return comma && next < context.End && context.Phrases.Read(next, context.End) is { Kind: ReferenceKind.Name } named && !context.HasWords(named.End) ? named : null;
    }

    private int Give(Quotation quotation, Reference named)
    {
        Speaker? speaker = context.Discourse.Resolve(named);
        writer.Write(StatementKind.Direct, quotation.First, quotation.End, speaker, null);
        context.Say(speaker);
        context.Discourse.Note(speaker);
        return context.Written = named.End;
    }

    /// <summary>A quotation by itself goes on with the speech before it; where none was, its speaker stays open.</summary>
    private void WriteAlone(Quotation quotation)
    {
        Speaker? speaker = context.Previous.WasSpeech || quotation.Continues ? context.Previous.Speaker : null;
        writer.Write(StatementKind.Direct, quotation.First, quotation.End, speaker, null);
        context.Say(context.Previous.WasSpeech ? speaker : null);
    }

    /// <summary>True for a quotation of whole sentences with no words of the reporter before it since the last statement.</summary>
    private bool IsAlone(Quotation quotation)
    {
        if (quotation.First - context.Written > SpeechContext.Reach)
            return false;
        for (int i = context.Written; i < quotation.First; i++)
        {
            if (_text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return false;
        }

        return quotation.End - quotation.First > 4 || context.Quotations.EndsWithStop(quotation);
    }

    private Cue? TailAt(int token)
    {
        int at = token;
        while (at + 1 < context.End && _text.Tokens[at].Is(WordClass.Adverb) && context.Names.At(at) is null)
            at++;
        if (context.CueAt(at) is not { } cue)
            return SubjectTailAt(token);
        return cue.Kind is CueKind.Passive or CueKind.Tail or CueKind.Clitic or CueKind.According or CueKind.AccordingClitic || cue.AlsoTail ? cue : null;
    }

    /// <summary>A speaker and a verb right behind a quotation: <c>"…," Rina Wati, a baker, said</c>.</summary>
    private Cue? SubjectTailAt(int token)
    {
        for (int i = token + 1; i < context.End && i < token + 24 && context.Quotations.At(i) is null; i++)
        {
            if (context.CueAt(i) is not { } cue)
                continue;
            if (cue.Kind != CueKind.Verb || cue.Limit is CueLimit.Act or CueLimit.Object or CueLimit.Demand or CueLimit.Denial or CueLimit.Claim || !HasSubject(token, i))
                return null;
            bool ends = cue.End >= context.End || cue.Limit == CueLimit.Tell || _text.Tokens[cue.End].Kind == TokenKind.Punctuation ||
                _text.Tokens[cue.End].Is(WordClass.Setting | WordClass.Adverb | WordClass.SpeechJoiner);
            return ends ? cue : null;
        }

        return null;
    }

    /// <summary>Somebody right behind the quotation speaks, be it somebody who cannot be told.</summary>
    private bool HasSubject(int token, int verb) => context.Subjects.ReadSubject(token, verb) is { } subject
        ? subject.First <= token + 2 || context.Phrases.Read(token, verb) == subject
        : verb == token + 1 && context.Subjects.HasOpenName(token, verb);

    private int ReadTail(Cue cue, Quotation quotation)
    {
        (Reference? reference, int next) = context.SpeakerOf(cue, quotation.End);
        Speaker? speaker = context.Resolve(cue, reference);
        int start = StartOfQuoted(quotation);
        if (cue.Limit == CueLimit.Tell)
            next = context.WithListener(cue).End;
        writer.Write(start < quotation.First ? StatementKind.Mixed : StatementKind.Direct, start, quotation.End, speaker, cue);
        context.Say(speaker);
        context.Discourse.Note(speaker);
        context.Written = next;
        return next;
    }

    /// <summary>The reporter's words before a quoted fragment belong to what is said: <c>Air itu “sangat keruh,” kata Siti</c>.</summary>
    private int StartOfQuoted(Quotation quotation)
    {
        int first = Math.Max(context.Written, quotation.First - SpeechContext.Reach);
        while (first < quotation.First && _text.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number))
            first++;
        if (first >= quotation.First || quotation.First + 1 >= quotation.End)
            return quotation.First;
        bool fragment = char.IsLower(_text.Article.Reading[_text.Tokens[quotation.First + 1].Start]) && !_text.Is(quotation.First - 1, ',') && !_text.Is(quotation.First - 1, ':');
        return fragment ? first : quotation.First;
    }
}
