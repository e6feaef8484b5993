using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Tells from the words around a stretch of text whether a person stands there.</summary>
internal static class PersonContext
{
    private const int TitleReach = 20;
    private const int SettingReach = 20;
    private const int DescriptionReach = 4;
    private const int LongestAdjunct = 5;

    /// <summary>True if somebody speaks, has an age, or carries an office right there.</summary>
    public static bool Surrounds(ArticleText text, int first, int end)
    {
        Sentence sentence = text.Sentences[text.SentenceOf(first)];
        return IsNamedBefore(text, sentence, first) || IsDescribedBehind(text, sentence, first, end);
    }

    /// <summary>True behind a preposition that only a place can follow.</summary>
    public static bool IsPlacePosition(ArticleText text, int first) =>
        first > 0 && text.Tokens[first - 1].Lexeme?.ValueIn(WordClass.Setting) == "place";

    private static bool IsNamedBefore(ArticleText text, Sentence sentence, int first)
    {
        if (first == sentence.First)
            return false;
        Token before = text.Tokens[first - 1];
        if (before.Is(WordClass.SpeechTail | WordClass.According | WordClass.SpeechPassive) && (!text.IsCapitalized(first - 1) || first - 1 == sentence.First))
            return true;
        if (before.Lexeme?.ValueIn(WordClass.Relative) == "name")
            return true;
        bool agent = before.Lexeme?.ValueIn(WordClass.Adverb) == "agent" && !(first - 2 >= sentence.First && text.Tokens[first - 2].Is(WordClass.RelayCue));
        return before.Is(WordClass.According) || agent || EndsSource(text, sentence, first);
    }

    /// <summary>The token behind "a" or "the".</summary>
    private static int SkipArticle(ArticleText text, Sentence sentence, int token) =>
        token + 1 < sentence.End && text.Language.HeadLast && text.Tokens[token].Is(WordClass.Stopword) ? token + 1 : token;

    /// <summary>True right behind a phrase that names a source: <c>according to</c>.</summary>
    private static bool EndsSource(ArticleText text, Sentence sentence, int first)
    {
        for (int length = 2; length <= 3 && first - length >= sentence.First; length++)
        {
            if (Lexicon.Match(text.Tokens, first - length, first, WordClass.According, out int matched) is not null && matched == length)
                return true;
        }

        return false;
    }

    private static bool IsDescribedBehind(ArticleText text, Sentence sentence, int first, int end)
    {
        int next = end;
        if (next + 2 < sentence.End && text.Is(next, '(') && text.Tokens[next + 1].Kind == TokenKind.Number && text.Tokens[next + 1].Length == 2 && text.Is(next + 2, ')'))
            return true;
        if (end - first > 1 && next + 2 < sentence.End && text.Is(next, ',') && text.Tokens[next + 1].Kind == TokenKind.Number && text.Tokens[next + 1].Length == 2 && text.Is(next + 2, ','))
            return true;
        while (next < sentence.End && text.Tokens[next].Is(WordClass.Adverb))
            next++;
        if (next < sentence.End && Lexicon.Match(text.Tokens, next, sentence.End, WordClass.SpeechVerb | WordClass.HumanAct, out _) is not null)
            return true;
        if (SpeaksIn(text, sentence, next))
            return true;
        bool ends = next >= sentence.End || text.Tokens[next].Kind is TokenKind.Punctuation or TokenKind.Quote || text.Tokens[next].Is(WordClass.Setting) || new WordForms(text).IsVerb(next);
        if (end - first > 1 && next + 1 < sentence.End && text.Tokens[next].Lexeme?.ValueIn(WordClass.Setting) == "origin" && text.IsCapitalized(SkipArticle(text, sentence, next + 1)))
            return true;
        if (next < sentence.End && Lexicon.Match(text.Tokens, next, sentence.End, WordClass.Alias, out _) is not null)
            return true;
        int relative = next + 1 < sentence.End && text.Is(next, ',') ? next + 1 : end - first > 1 ? next : sentence.End;
        if (relative < sentence.End && text.Tokens[relative].Lexeme?.ValueIn(WordClass.Relative) == "person")
            return true;
        if (end - first > 1 && IsAlsoInOffice(text, sentence, next))
            return true;
        if (end - first > 1 && first == sentence.First && (SpeaksBehindSetting(text, sentence, next) || SpeaksBehindInsertion(text, sentence, next)))
            return true;
        bool described = next + 2 < sentence.End && text.Is(next, ',') && BeginsDescription(text, sentence, SkipArticle(text, sentence, next + 1));
        bool speaksBehindComma = next + 1 < sentence.End && text.Is(next, ',') && text.Tokens[next + 1].Is(WordClass.SpeechVerb) && FollowsTitle(text, sentence, first);
        bool alone = end - first == 1 && first - 2 >= sentence.First && text.Is(first - 1, ',') && text.Tokens[first - 2].Is(WordClass.Role) && (next >= sentence.End || text.Is(next, '.'));
        return described || alone || speaksBehindComma || (ends && end - first > 1 && FollowsTitle(text, sentence, first));
    }

    /// <summary>"Rina Wati, yang juga ketua panitia, …": an office in a relative clause.</summary>
    private static bool IsAlsoInOffice(ArticleText text, Sentence sentence, int comma)
    {
        if (comma + 2 >= sentence.End || !text.Is(comma, ',') || !text.Tokens[comma + 1].Is(WordClass.Relative))
            return false;
        int office = text.Tokens[comma + 2].Is(WordClass.Adverb) ? comma + 3 : comma + 2;
        return office < sentence.End && text.Tokens[office].Is(WordClass.Role);
    }

    /// <summary>True for an office, which English puts behind the words that describe it: <c>the transport minister</c>.</summary>
    private static bool BeginsDescription(ArticleText text, Sentence sentence, int token)
    {
        token = BehindOwner(text, sentence, token);
        int reach = text.Language.HeadLast && text.Tokens[token - 1].Is(WordClass.Stopword) ? DescriptionReach : 1;
        for (int i = token; i < sentence.End && i < token + reach && text.Tokens[i].Kind == TokenKind.Word && !text.Tokens[i].Is(WordClass.SpeechVerb | WordClass.Setting); i++)
        {
            if (text.Tokens[i].Is(WordClass.Role))
                return true;
        }

        return false;
    }

    /// <summary>Behind the owner of an office: <c>Dirks's uncle</c>.</summary>
    private static int BehindOwner(ArticleText text, Sentence sentence, int token)
    {
        for (int mark = token + 1; text.Language.HeadLast && mark + 1 < sentence.End && mark <= token + 2 && text.IsCapitalized(mark - 1); mark++)
        {
            if (text.Tokens[mark].IsAttached && QuoteMarks.IsSingle(text.Article.Reading[text.Tokens[mark].Start]) && !text.Tokens[mark + 1].IsAttached)
                return mark + 1;
        }

        return token;
    }

    /// <summary>True if a verb of saying follows a few words about when and where: <c>Rina dalam pidatonya mengatakan</c>.</summary>
    private static bool SpeaksIn(ArticleText text, Sentence sentence, int setting)
    {
        if (setting >= sentence.End || !text.Tokens[setting].Is(WordClass.Setting) || text.Tokens[setting].Lexeme!.ValueIn(WordClass.Setting) == "listener")
            return false;
        bool ofInstitution = text.Language.HeadLast && text.Tokens[setting].Lexeme!.ValueIn(WordClass.Setting) is "place" or "origin";
        for (int i = setting + 1; i < sentence.End && i <= setting + LongestAdjunct && text.Tokens[i].Kind == TokenKind.Word && (ofInstitution || !text.IsCapitalized(i)); i++)
        {
            if (Lexicon.Match(text.Tokens, i, sentence.End, WordClass.SpeechVerb, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary>True if a verb of saying follows words about place and time between commas: <c>Rina Wati, di sela acara, Kamis, menjelaskan</c>.</summary>
    private static bool SpeaksBehindSetting(ArticleText text, Sentence sentence, int comma)
    {
        if (comma + 1 >= sentence.End || !text.Is(comma, ',') || !text.Tokens[comma + 1].Is(WordClass.Setting | WordClass.CalendarName))
            return false;
        for (int i = comma + 2; i < sentence.End && i < comma + SettingReach; i++)
        {
            if (text.Is(i - 1, ',') && Lexicon.Match(text.Tokens, i, sentence.End, WordClass.SpeechVerb, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary>True if a verb of saying follows what stands between two dashes: <c>Rina Wati — she came first — said</c>.</summary>
    private static bool SpeaksBehindInsertion(ArticleText text, Sentence sentence, int dash)
    {
        if (dash >= sentence.End || !text.IsDash(dash))
            return false;
        for (int i = dash + 2; i < sentence.End && i < dash + SettingReach; i++)
        {
            if (text.IsDash(i - 1) && Lexicon.Match(text.Tokens, i, sentence.End, WordClass.SpeechVerb, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary>True for a name between commas behind an office: <c>the minister of health, Rina Wati, said</c>.</summary>
    private static bool FollowsTitle(ArticleText text, Sentence sentence, int first)
    {
        if (first - 1 <= sentence.First || !text.Is(first - 1, ','))
            return false;
        for (int i = first - 2; i >= sentence.First && i >= first - TitleReach; i--)
        {
            Token token = text.Tokens[i];
            if (token.Is(WordClass.Role) || new WordForms(text).IsOwnedOffice(i))
                return true;
            if (token.Kind == TokenKind.Quote && !text.IsApostrophe(i))
                return IsOfWork(text, sentence, i);
            if (token.Is(WordClass.SpeechVerb | WordClass.Relative))
                return false;
        }

        return false;
    }

    /// <summary>True if the quoted words that end here are the work of an office: <c>sutradara “Pulang Sebelum Hujan”</c>.</summary>
    private static bool IsOfWork(ArticleText text, Sentence sentence, int closing)
    {
        for (int i = closing - 1; i > sentence.First && i >= closing - TitleReach; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Quote)
                return text.Tokens[i - 1].Is(WordClass.Role);
            if (!text.IsCapitalized(i) && !text.Tokens[i].Is(WordClass.Stopword | WordClass.Setting | WordClass.SpeechJoiner))
                return false;
        }

        return false;
    }
}
