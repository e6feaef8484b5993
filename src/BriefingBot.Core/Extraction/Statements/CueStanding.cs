using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Tells from the words before a cue whether something is said there and then.</summary>
/// <remarks><c>first</c> is the first token of the sentence.</remarks>
internal sealed class CueStanding(ArticleText text, NameMap names)
{
    public bool IsRelative(Cue cue, int first)
    {
        int i = cue.First - 1;
        while (i > first && text.Tokens[i].Is(WordClass.Adverb))
            i--;
        return i >= first && text.Tokens[i].Is(WordClass.Relative);
    }

    /// <summary>"Jika pemerintah khawatir …": what is only supposed has not been said.</summary>
    public bool IsSupposed(Cue cue, int first)
    {
        for (int i = cue.First - 1; i >= Math.Max(first, cue.First - SpeechContext.Reach) && !text.Is(i, ','); i--)
        {
            if (text.Tokens[i].Lexeme?.ValueIn(WordClass.ClauseMark) == "condition")
                return true;
        }

        return false;
    }

    /// <summary>What somebody will, can or must say has not been said.</summary>
    public bool IsModal(Cue cue, int first)
    {
        if (cue.First > first && text.Tokens[cue.First - 1].Lexeme?.ValueIn(WordClass.Setting) == "infinitive")
            return true;
        for (int i = cue.First - 1; i >= first && text.Tokens[i].Is(WordClass.Adverb); i--)
        {
            if (text.Tokens[i].Lexeme!.ValueIn(WordClass.Adverb) == "modal")
                return true;
        }

        return false;
    }

    /// <summary>"Saat mengumumkan …", "untuk memastikan …", "tanpa menyebut …": what is said then, to what end or not at all, is background.</summary>
    public bool IsCircumstance(Cue cue, int first)
    {
        int before = cue.First - 1;
        while (before > first && text.Tokens[before].Is(WordClass.Adverb) && !text.Tokens[before].Is(WordClass.Setting | WordClass.PhraseEnd))
            before--;
        if (before < first || text.Language.HeadLast || names.At(before) is not null)
            return false;
        Token word = text.Tokens[before];
        return word.Lexeme?.ValueIn(WordClass.PhraseEnd) is "purpose" or "without" || (word.Is(WordClass.Setting) && !word.Is(WordClass.SpeechJoiner) && word.Lexeme!.ValueIn(WordClass.Setting) is null);
    }
}
