using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Reads the office or profession that stands beside a name.</summary>
internal static class RoleReader
{
    private const int Reach = 18;

    /// <summary>How far behind a comma an English office may stand: <c>, the port's new safety director</c>.</summary>
    private const int DescriptionReach = 7;

    private static readonly WordClass Barriers =
        WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.SpeechPassive | WordClass.According | WordClass.Relative | WordClass.Pronoun |
        WordClass.Adverb | WordClass.Complementizer | WordClass.SpeechJoiner | WordClass.ClauseBreak;

    /// <summary>The role of the person named by a token range, or null.</summary>
    /// <param name="isFirst">Nobody has named the person before: later on, <c>pengacara Rina</c> is somebody else.</param>
    public static PersonRole? Read(ArticleText text, WordRole[] roles, int first, int end, bool isFirst)
    {
        Sentence sentence = text.Sentences[text.SentenceOf(first)];
        return (IsOwner(text, sentence, first, isFirst) ? null : Before(text, roles, sentence, first)) ?? Behind(text, roles, sentence, end);
    }

    /// <summary>The word right before the name tells who somebody else is to the one named: <c>adik Rina</c>.</summary>
    private static bool IsOwner(ArticleText text, Sentence sentence, int first, bool isFirst)
    {
        for (int length = 1; !text.Language.HeadLast && length <= 2 && first - length >= sentence.First; length++)
        {
            Lexeme? noun = Lexicon.Match(text.Tokens, first - length, first, WordClass.Role, out int matched);
            if (noun is not null && matched == length && !noun.Is(WordClass.Honorific) && (noun.ValueIn(WordClass.Role) == "kin" || (noun.ValueIn(WordClass.Role) == "served" && !isFirst)))
                return true;
        }

        return false;
    }

    private static PersonRole? Before(ArticleText text, WordRole[] roles, Sentence sentence, int first)
    {
        int last = first;
        while (last > sentence.First)
        {
            if (roles[last - 1] is WordRole.Honorific or WordRole.Stop)
                last--;
            else if (last - 3 > sentence.First && text.Is(last - 1, ')') && text.Is(last - 3, '(') && text.Tokens[last - 2].Is(WordClass.Honorific))
                last -= 3;
            else
                break;
        }

        bool governed = text.Language.HeadLast && last > sentence.First && !text.IsCapitalized(last - 1) && text.Tokens[last - 1].Is(WordClass.Setting | WordClass.PhraseEnd);
        if (governed)
            return null;
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
            else if (roles[i] == WordRole.None && new WordForms(text).IsVerb(i))
                break;
            else if (roles[i] == WordRole.None && token.Is(Barriers) && (!IsConnector(text, roles, i, last) || roles[i + 1] == WordRole.Office))
                break;
        }

        start = start < 0 ? start : StartOfPhrase(text, sentence, start);
        return start < 0 || (comma && !BeginsPhrase(text, sentence, start)) ? null : Make(text, roles, start, last);
    }

    /// <summary>English describes an office before it: <c>South Korea's defense minister</c>.</summary>
    private static int StartOfPhrase(ArticleText text, Sentence sentence, int office)
    {
        int start = office;
        while (text.Language.HeadLast && start > sentence.First && start > office - Reach && text.Tokens[start - 1].Kind == TokenKind.Word)
        {
            bool phrase = Lexicon.Match(text.Tokens, start - 1, sentence.End, WordClass.Role, out int length) is not null && length > 1;
            bool possessive = text.Tokens[start - 1].Length == 2 && text.Tokens[start - 1].IsAttached && QuoteMarks.IsSingle(text.Article.Reading[text.Tokens[start - 1].Start]);
            if (!phrase && !possessive && !(text.IsCapitalized(start - 1) && !text.Tokens[start - 1].Is(Barriers | WordClass.Stopword | WordClass.Setting)))
                break;
            start--;
        }

        return start;
    }

    /// <summary>Behind a comma only an office that nothing governs describes the name: not <c>kepada jaksa, Surya</c>.</summary>
    private static bool BeginsPhrase(ArticleText text, Sentence sentence, int start)
    {
        if (start == sentence.First)
            return true;
        Token before = text.Tokens[start - 1];
        if (before.Is(WordClass.Setting))
            return false;
        return before.Kind != TokenKind.Word || new WordForms(text).IsVerb(start - 1) || before.Is(
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
        int reach = text.Language.HeadLast ? DescriptionReach : 3;
        for (int i = start; i < sentence.End && i < start + reach && found < 0 && text.Tokens[i].Kind == TokenKind.Word && !text.Tokens[i].Is(Barriers); i++)
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
        int last = institution;
        while (last < end && (roles[last] != WordRole.None || IsConnector(text, roles, last, end) || !text.Language.HeadLast))
            last++;
        string? affiliation = institution < last ? text.Words(institution, last) : null;
        return new PersonRole(text.Words(first, end), affiliation);
    }
}
