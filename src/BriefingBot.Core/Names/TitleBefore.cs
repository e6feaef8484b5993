using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Looks for a title in small letters before a run of capitals.</summary>
internal static class TitleBefore
{
    /// <summary>How far before a run a title in lower case is looked for: <c>juru bicara departemen luar negeri</c> is five words.</summary>
    private const int TitleReach = 6;

    private const int LongestTitle = 24;

    private static readonly WordClass TitleBarriers =
        WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.Relative | WordClass.Pronoun | WordClass.Adverb | WordClass.According | WordClass.SpeechJoiner;

    /// <summary>True if a title in lower case leads up to the run without a break: <c>juru bicara Kremlin</c>, <c>peneliti dari</c>.</summary>
    public static bool Exists(ArticleText text, Sentence sentence, int first)
    {
        int limit = Math.Max(sentence.First, first - LongestTitle);
        for (int i = first - 1; i >= limit && i >= first - TitleReach; i--)
        {
            Token token = text.Tokens[i];
            if (text.Is(i, ')') && i - 2 >= sentence.First && text.Is(i - 2, '('))
            {
                i -= 2;
                first -= 3;
                continue;
            }

            if (token.Kind != TokenKind.Word)
                return false;
            if (text.IsCapitalized(i))
                first--;
            if (token.Is(WordClass.Role))
                return !IsPlural(text, sentence, i);
            if (token.Is(TitleBarriers) || (token.Is(WordClass.Setting) && (text.Language.HeadLast || token.Lexeme!.ValueIn(WordClass.Setting) == "listener")))
                return false;
        }

        return false;
    }

    /// <summary>"Para pedagang": many of a profession, none of whom is named behind it.</summary>
    private static bool IsPlural(ArticleText text, Sentence sentence, int role) =>
        role > sentence.First && !EndsOffice(text, sentence, role) && Lexicon.Match(text.Tokens, role - 1, sentence.End, WordClass.Group, out int length) is not null && length > 1;

    /// <summary>The last word of a longer office: the chair in <c>ketua majelis hakim</c> is one.</summary>
    private static bool EndsOffice(ArticleText text, Sentence sentence, int role)
    {
        for (int first = role - 1; first >= sentence.First && first >= role - 3; first--)
        {
            if (Lexicon.Match(text.Tokens, first, role + 1, WordClass.Role, out int length) is not null && first + length == role + 1)
                return true;
        }

        return false;
    }
}
