using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads passive verbs of saying, whose speaker follows: "disebut X sebagai …", "dikatakan oleh X", "disebutnya".</summary>
internal sealed class PassiveReader(SpeechContext context, StatementWriter writer)
{
    private readonly ArticleText _text = context.Text;

    /// <returns>The token to go on with.</returns>
    public int Read(Cue cue)
    {
        Reference? reference = null;
        Speaker? speaker;
        if (cue.Kind == CueKind.PassiveClitic)
        {
            speaker = context.Discourse.Resolve(context.Subjects.ReadActor(context.First, cue.First)) ?? context.Clitic(cue);
        }
        else
        {
            reference = context.Phrases.Read(BehindAdverbs(cue.End), context.End);
            if (reference is null)
                return ReadUnsaid(cue);
            speaker = context.Discourse.Resolve(reference);
        }

        int next = reference?.End ?? cue.End;
        if (IsAsked(cue))
        {
            context.Discourse.NoteActor(speaker);
            return next;
        }

        context.Say(speaker);
        context.Discourse.Note(speaker);
        if (Content(cue, next) is { } content)
        {
            writer.WriteContent(content.First, content.End, speaker, cue);
            return context.Written;
        }

        if (reference is not null && PointsBack(cue))
            writer.GivePrevious(speaker, cue);
        return next;
    }

    /// <summary>What is said behind the speaker: a clause, quoted words, or what something is judged to be.</summary>
    private (int First, int End)? Content(Cue cue, int next)
    {
        for (int i = next; i < context.End && i <= next + 2; i++)
        {
            if (_text.Tokens[i].Is(WordClass.Complementizer) || (i == next && cue.First == context.First && _text.Is(i, ',') && context.HasWords(i + 1)))
                return (i + 1, context.ContentEnd.Find(i + 1, context.End));
            if (context.Quotations.At(i) is { } quotation && quotation.First == i)
                return (i, quotation.End);
            if (i < context.End && _text.Tokens[i].Is(WordClass.SpeechJoiner) && !_text.Tokens[i].Is(WordClass.Adverb))
                break;
        }

        bool judged = _text.Tokens[cue.First].Lexeme?.ValueIn(WordClass.SpeechPassive) == "judged";
        return judged && next < context.End && _text.Tokens[next].Kind == TokenKind.Word ? (next, context.ContentEnd.Find(next, context.End)) : null;
    }

    /// <summary>"Hal itu ditanyakan kepada X": what follows is X's answer.</summary>
    private bool IsAsked(Cue cue) => _text.Tokens[cue.First].Lexeme?.ValueIn(WordClass.SpeechPassive) == "asked";

    private int BehindAdverbs(int token)
    {
        while (token < context.End && _text.Tokens[token].Is(WordClass.Adverb | WordClass.Setting) && context.Names.At(token) is null && !_text.Tokens[token].Is(WordClass.Pronoun))
            token++;
        return token;
    }

    /// <summary>"Dikatakan, …": speech whose speaker the sentence leaves open.</summary>
    private int ReadUnsaid(Cue cue)
    {
        if (cue.First != context.First || cue.End >= context.End || !_text.Is(cue.End, ','))
            return cue.End;
        writer.WriteContent(cue.End + 1, context.ContentEnd.Find(cue.End + 1, context.End), null, cue);
        return Math.Max(context.Written, cue.End);
    }

    /// <summary>"Hal itu disampaikan X", "Demikian dikatakan X": what was said is the sentence before.</summary>
    private bool PointsBack(Cue cue)
    {
        for (int i = context.First; i < cue.First; i++)
        {
            if (!_text.Tokens[i].Is(WordClass.Demonstrative | WordClass.Adverb | WordClass.CommonWord | WordClass.SpeechNoun))
                return false;
        }

        return cue.First > context.First;
    }
}
