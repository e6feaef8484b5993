using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Reads the office or profession that stands beside a name.</summary>
internal static class RoleReader
{
    private const int Reach = 18;

    private const WordClass Barriers =
        WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.SpeechPassive | WordClass.According | WordClass.Relative | WordClass.Pronoun |
        WordClass.Adverb | WordClass.Complementizer | WordClass.SpeechJoiner | WordClass.ClauseBreak;

    /// <summary>The role of the person named by a token range, or null.</summary>
    public static PersonRole? Read(ArticleText text, WordRole[] roles, int first, int end)
    {
        Sentence sentence = text.Sentences[text.SentenceOf(first)];
        return Before(text, roles, sentence, first) ?? Behind(text, roles, sentence, end);
    }

    private static PersonRole? Before(ArticleText text, WordRole[] roles, Sentence sentence, int first)
    {
        int last = first;
        while (last > sentence.First && (roles[last - 1] is WordRole.Honorific or WordRole.Stop))
            last--;
        bool comma = last > sentence.First && text.Is(last - 1, ',');
        if (comma)
            last--;

        int start = -1;
        for (int i = last - 1; i >= sentence.First && i >= last - Reach; i--)
        {
            Token token = text.Tokens[i];
            if (text.Is(i, ')') && i - 2 >= sentence.First && text.Is(i - 2, '('))
                i -= 2;
            else if (token.Kind == TokenKind.Word && (token.Is(WordClass.Role) || roles[i] == WordRole.Office))
                start = i;
            else if (token.Kind != TokenKind.Word && !(text.Is(i, ',') && i + 1 < last && roles[i + 1] != WordRole.None))
                break;
            else if (roles[i] == WordRole.None && token.Is(Barriers) && (!IsConnector(text, roles, i, last) || roles[i + 1] == WordRole.Office))
                break;
        }

        return start < 0 || (comma && !BeginsPhrase(text, sentence, start)) ? null : Make(text, roles, start, last);
    }

    /// <summary>Behind a comma only an office that nothing governs describes the name: not <c>kepada jaksa, Surya</c>.</summary>
    private static bool BeginsPhrase(ArticleText text, Sentence sentence, int start)
    {
        if (start == sentence.First)
            return true;
        Token before = text.Tokens[start - 1];
        if (before.Is(WordClass.Setting))
            return false;
        return before.Kind != TokenKind.Word || before.Is(
            WordClass.SpeechTail | WordClass.SpeechPassive | WordClass.SpeechVerb | WordClass.According | WordClass.CommonWord | WordClass.SpeechJoiner |
            WordClass.ClauseBreak | WordClass.Demonstrative | WordClass.Stopword) || before.Is(WordClass.Adverb);
    }

    private static PersonRole? Behind(ArticleText text, WordRole[] roles, Sentence sentence, int end)
    {
        int start = end;
        if (start + 2 < sentence.End && text.Is(start, '(') && text.Is(start + 2, ')'))
            start += 3;
        if (start >= sentence.End || !text.Is(start, ','))
            return null;
        start++;
        int found = -1;
        for (int i = start; i < sentence.End && i < start + 3 && found < 0; i++)
        {
            if (text.Tokens[i].Is(WordClass.Role))
                found = i;
        }

        if (found < 0)
            return null;
        int stop = found + 1;
        while (stop < sentence.End && stop < found + Reach && text.Tokens[stop].Kind is TokenKind.Word or TokenKind.Number &&
               !(roles[stop] == WordRole.None && text.Tokens[stop].Is(Barriers) && !IsConnector(text, roles, stop, sentence.End)))
        {
            stop++;
        }

        return Make(text, roles, start, stop);
    }

    /// <summary>"and", "for" between two capitalised words of one title.</summary>
    private static bool IsConnector(ArticleText text, WordRole[] roles, int token, int limit) =>
        text.Tokens[token].Is(WordClass.SpeechJoiner | WordClass.Setting) && token > 0 && token + 1 < limit && roles[token - 1] != WordRole.None &&
        roles[token + 1] != WordRole.None;

    /// <summary>"a", "seorang": no part of the office.</summary>
    private static int SkipArticle(ArticleText text, int first, int end)
    {
        int i = first;
        while (i < end)
        {
            Lexeme? article = Lexicon.Match(text.Tokens, i, end, WordClass.Role, out int length);
            if (article?.ValueIn(WordClass.Role) == "article")
                i += length;
            else if (article is null && text.Language.HeadLast && text.Tokens[i].Is(WordClass.Stopword))
                i++;
            else
                break;
        }

        return i;
    }

    private static PersonRole? Make(ArticleText text, WordRole[] roles, int first, int end)
    {
        first = SkipArticle(text, first, end);
        if (first >= end)
            return null;
        int institution = first;
        while (institution < end && roles[institution] is WordRole.None or WordRole.Office or WordRole.Honorific or WordRole.Stop)
            institution++;
        string? affiliation = institution < end ? text.Words(institution, end) : null;
        return new PersonRole(text.Words(first, end), affiliation);
    }
}
