using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads verbs whose speaker stands behind what is said, or inside it: "The train will be late, Gwen said".</summary>
internal sealed class InvertedReader(SpeechContext context, StatementWriter writer)
{
    /// <summary>How many words may describe the office of the one between commas.</summary>
    private const int LongestOffice = 8;

    private readonly ArticleText _text = context.Text;

    /// <returns>The token to go on with; null where what is said stands behind the verb.</returns>
    public int? Read(Cue cue, Reference speaker)
    {
        if (EndsWith(speaker, cue))
            return ReadBefore(cue, speaker);
        return IsInserted(speaker, cue) ? ReadAround(cue, speaker) : null;
    }

    /// <summary>True if a speaker and the verb, with nothing but when and where behind them, end the sentence.</summary>
    private bool EndsWith(Reference speaker, Cue cue)
    {
        int behind = _text.Is(speaker.End, ',') ? speaker.End + 1 : speaker.End;
        if (CommaBefore(speaker) is null || context.SkipAdverbs(behind) != cue.First || Intends(cue))
            return false;
        int end = context.SkipSetting(cue.End);
        if (context.Clauses.IsClause(cue.End, end))
            return false;
        for (int i = cue.End; i < end; i++)
        {
            if (_text.Tokens[i].Is(WordClass.Complementizer))
                return false;
        }

        return !context.HasWords(end);
    }

    /// <summary>"Gwen vowed to fight": what she means to do stands behind the verb.</summary>
    private bool Intends(Cue cue) =>
        _text.Tokens[cue.First].Is(WordClass.Intent) && cue.End < context.End && _text.Tokens[cue.End].Lexeme?.ValueIn(WordClass.Setting) == "infinitive";

    /// <summary>"The train, Gwen said, will be late": speaker and verb between two commas, with a clause before them.</summary>
    private bool IsInserted(Reference speaker, Cue cue)
    {
        bool between = cue.End < context.End && _text.Is(cue.End, ',') && cue.First == context.SkipAdverbs(speaker.End) && CommaBefore(speaker) is not null;
        return between && context.HasWords(cue.End + 1) && !context.Quotations.StartsAt(cue.End + 1) && IsMain(context.FirstWord(context.Written), CommaBefore(speaker)!.Value);
    }

    /// <summary>Words that begin a sentence and are no mere circumstance.</summary>
    private bool IsMain(int first, int end) =>
        first < end && first == context.FirstWord(context.First) && !_text.Tokens[first].Is(WordClass.Setting | WordClass.SpeechJoiner | WordClass.ClauseBreak | WordClass.According | WordClass.RelayCue);

    private int ReadAround(Cue cue, Reference speaker)
    {
        Speaker? said = context.Discourse.Resolve(speaker);
        context.Discourse.Note(said);
        writer.WriteContent(context.FirstWord(context.Written), context.ContentEnd.Find(cue.End + 1, context.End), said, cue);
        return context.Written;
    }

    /// <summary>The comma behind which a speaker begins, title included; null where something else stands between.</summary>
    private int? CommaBefore(Reference speaker)
    {
        int first = speaker.First;
        while (first - 1 > context.Written && !_text.Is(first - 1, ',') && IsTitleWord(first - 1))
            first--;
        if (first - 1 <= context.Written || !_text.Is(first - 1, ','))
            return null;
        return first == speaker.First && _text.Is(speaker.End, ',') ? CommaBeforeOffice(first - 1) ?? first - 1 : first - 1;
    }

    /// <summary>The comma before an office that the name between commas belongs to: <c>…, her spokesman, Rahmat Hidayat, said</c>.</summary>
    private int? CommaBeforeOffice(int comma)
    {
        int first = comma;
        while (first - 1 > context.Written && first > comma - LongestOffice && !_text.Is(first - 1, ','))
            first--;
        bool office = first - 1 > context.Written && _text.Is(first - 1, ',') && _text.Tokens[comma - 1].Is(WordClass.Role) && !context.Clauses.IsClause(first, comma);
        return office ? first - 1 : null;
    }

    private bool IsTitleWord(int token) =>
        _text.IsCapitalized(token) || _text.IsInnerStop(token) || _text.Tokens[token].Is(WordClass.Role | WordClass.Honorific | WordClass.OrganizationWord | WordClass.SpeechJoiner) || EndsOffice(token) ||
        (_text.Tokens[token].Is(WordClass.Stopword) && !_text.Tokens[token].Is(WordClass.Pronoun));

    /// <summary>The last word of an office of several: <c>chief executive</c>.</summary>
    private bool EndsOffice(int token)
    {
        for (int first = token - 1; first > context.Written && first >= token - 2; first--)
        {
            if (Lexicon.Match(_text.Tokens, first, token + 1, WordClass.Role, out int length) is not null && first + length == token + 1)
                return true;
        }

        return false;
    }

    /// <summary>"The train will be late, Gwen said": what is said stands before its speaker.</summary>
    private int ReadBefore(Cue cue, Reference speaker)
    {
        int start = context.FirstWord(context.Written);
        int end = context.ContentEnd.Trim(start, CommaBefore(speaker) ?? speaker.First - 1);
        bool gesture = cue.Limit == CueLimit.That && !context.Clauses.IsClause(start, end);
        if (end > start && !gesture)
            writer.WriteContent(start, end, context.Discourse.Resolve(speaker), cue);
        context.Discourse.Note(context.Said);
        return cue.End;
    }
}
