using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Reads each token of an article once and says what it can be in a name.</summary>
internal static class WordRoles
{
    private static readonly WordClass NameLists =
        WordClass.Honorific | WordClass.Role | WordClass.OrganizationWord | WordClass.Organization | WordClass.Place | WordClass.CalendarName;

    /// <summary>How many letters of a personal name may stand before its second capital: <c>Mac</c>.</summary>
    private const int LongestNamePrefix = 3;

    /// <summary>Words that may begin a sentence with a capital and are no name there.</summary>
    private static readonly WordClass OrdinaryLists =
        WordClass.CommonWord | WordClass.Stopword | WordClass.According | WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.SpeechPassive |
        WordClass.RelayCue | WordClass.Pronoun | WordClass.Adverb | WordClass.Setting | WordClass.ClauseBreak | WordClass.Group |
        WordClass.Document | WordClass.Demonstrative | WordClass.Complementizer | WordClass.Relative | WordClass.SpeechJoiner |
        WordClass.NumberWord | WordClass.NumberScale;

    public static WordRole[] Of(ArticleText text)
    {
        var roles = new WordRole[text.Tokens.Length];
        foreach (Sentence sentence in text.Sentences)
        {
            int i = sentence.First;
            while (i < sentence.End)
                i = Classify(text, sentence, i, roles);
        }

        return roles;
    }

    /// <summary>A particle joined to its name by a hyphen: <c>al-Hakim</c>.</summary>
    private static bool HasParticle(ArticleText text, Token token)
    {
        ReadOnlySpan<char> word = token.Span.Of(text.Article.Reading);
        int hyphen = word.IndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && text.Language.Lexicon.Find(word[..hyphen])?.Is(WordClass.NameParticle) == true;
    }

    /// <summary>Classifies the word or phrase at a token and returns the token behind it.</summary>
    private static int Classify(ArticleText text, Sentence sentence, int i, WordRole[] roles)
    {
        Token token = text.Tokens[i];
        if (token.Kind != TokenKind.Word)
            return i + 1;

        char first = text.Article.Reading[token.Start];
        if (!char.IsUpper(first) && !char.IsAsciiDigit(first))
        {
            if (i > sentence.First && roles[i - 1] >= WordRole.Unknown && HasParticle(text, token))
            {
                roles[i] = WordRole.Unknown;
                return i + 1;
            }

            if (token.Is(WordClass.NameParticle) && i > sentence.First && i + 1 < sentence.End && roles[i - 1] >= WordRole.Unknown && text.IsCapitalized(i + 1))
                roles[i] = WordRole.Particle;
            if (!token.Is(WordClass.Honorific) || i + 2 >= sentence.End || !text.Is(i + 1, '.') || !text.Tokens[i + 1].IsAttached || !text.IsCapitalized(i + 2))
                return i + 1;
            roles[i] = WordRole.Honorific;
            return AfterStop(text, i, sentence, roles);
        }

        bool begins = i == sentence.First || text.Tokens[i - 1].Kind == TokenKind.Quote || text.Is(i - 1, ':');
        if (begins && token.Lexeme is { } ordinary && ordinary.Is(OrdinaryLists) && !ordinary.Is(WordClass.Role | WordClass.Place | WordClass.Organization | WordClass.Honorific)
            && !BeginsListedPhrase(text, i, sentence.End) && !BeginsInstitution(text, i, sentence.End, ordinary))
        {
            return i + 1;
        }

        Lexeme? listed = Lexicon.Match(text.Tokens, i, sentence.End, NameLists, out int length);
        if (listed is not null && (length == 1 || AllCapitalized(text, i, length)))
        {
            WordRole role = RoleOf(listed);
            if (role == WordRole.Office && (IsInsideName(text, i, length, sentence, roles) || IsGivenName(text, listed, i + length, sentence)))
                role = WordRole.Unknown;
            if (role == WordRole.Office && listed.Is(WordClass.Honorific) && i > sentence.First && roles[i - 1] == WordRole.OrganizationWord)
                role = WordRole.Honorific;
            if (role == WordRole.Organization && length == 1 && listed.Is(WordClass.OrganizationWord) && i + 1 < sentence.End && text.IsCapitalized(i + 1) && text.Tokens[i + 1].Lexeme is null)
                role = WordRole.OrganizationWord;
            bool abbreviation = length == 1 && token.Length <= 3 && (listed.ValueIn(WordClass.Place) ?? listed.ValueIn(WordClass.Organization)) is not null;
            if ((role is WordRole.Place or WordRole.Organization) && abbreviation && !IsAllCapitals(text, i))
                role = WordRole.Unknown;
            for (int k = 0; k < length; k++)
                roles[i + k] = role;
            return role == WordRole.Honorific ? AfterStop(text, i + length - 1, sentence, roles) : i + length;
        }

        if (token.Lexeme is { } plain && plain.Is(WordClass.Stopword | WordClass.Pronoun | WordClass.Relative | WordClass.Complementizer))
            return i + 1;

        if (token.Length == 1 && IsSpacedDegree(text, i, sentence.End))
        {
            (roles[i], roles[i + 1], roles[i + 2]) = (WordRole.Honorific, WordRole.Stop, WordRole.Honorific);
            return i + 3;
        }

        if (token.Length == 1)
        {
            roles[i] = WordRole.Initial;
            return AfterStop(text, i, sentence, roles);
        }

        if (text.Chars(i).Contains('.'))
        {
            // A degree behind a name, or the initials before one.
            bool initials = !HasLowerCase(text.Chars(i)) && i + 1 < sentence.End && text.IsCapitalized(i + 1);
            roles[i] = initials ? WordRole.Initial : WordRole.Honorific;
            return i + 1;
        }

        roles[i] = text.Chars(i).ContainsAnyInRange('0', '9') || IsJoinedPlace(text, i) || IsBrand(text.Chars(i)) ? WordRole.OrganizationWord : IsAllCapitals(text, i) ? WordRole.Acronym : WordRole.Unknown;
        return i + 1;
    }

    /// <summary>A degree with a space inside, behind a comma: <c>, S. Pd</c>.</summary>
    private static bool IsSpacedDegree(ArticleText text, int token, int end) =>
        token > 0 && token + 2 < end && text.Is(token - 1, ',') && text.Is(token + 1, '.') && text.IsCapitalized(token + 2) && text.Tokens[token + 2].Length <= 4 &&
        text.Language.Lexicon.Find($"{text.Chars(token)}.{text.Chars(token + 2)}")?.Is(WordClass.Honorific) == true;

    /// <summary>Putra, Ratu and the like between two unknown words are part of a name.</summary>
    /// <summary>An office as a name of its own: <c>Rina Judge Hartono</c>; but where the head stands last, a full name behind it makes it an office: <c>Fisheries Minister Rina Wati</c>.</summary>
    private static bool IsInsideName(ArticleText text, int token, int length, Sentence sentence, WordRole[] roles) =>
        length == 1 && token > sentence.First && roles[token - 1] == WordRole.Unknown && token + 1 < sentence.End && text.IsCapitalized(token + 1)
        && text.Tokens[token + 1].Lexeme?.Is(NameLists) != true && !(text.Language.HeadLast && token - 1 == sentence.First && token + 2 < sentence.End && text.IsCapitalized(token + 2));

    /// <summary>Dean Whitlow: an office that is a given name as well, right before a word of no list.</summary>
    private static bool IsGivenName(ArticleText text, Lexeme office, int next, Sentence sentence) =>
        office.ValueIn(WordClass.Role) == "given" && next < sentence.End && text.IsCapitalized(next) && text.Tokens[next].Lexeme?.Is(NameLists) != true;

    /// <summary>Pemerintah Laguna, Militer Laguna: an institution word with a name behind it, even where a sentence begins.</summary>
    private static bool BeginsInstitution(ArticleText text, int token, int end, Lexeme word) =>
        word.Is(WordClass.OrganizationWord) && word.Is(WordClass.Group) && token + 1 < end && text.IsCapitalized(token + 1) && !text.Tokens[token + 1].Is(WordClass.CalendarName);

    private static bool BeginsListedPhrase(ArticleText text, int token, int end) =>
        Lexicon.Match(text.Tokens, token, end, NameLists, out int length) is not null && length > 1 && AllCapitalized(text, token, length);

    private static int AfterStop(ArticleText text, int last, Sentence sentence, WordRole[] roles)
    {
        int next = last + 1;
        if (next < sentence.End - 1 && text.Is(next, '.') && text.Tokens[next].IsAttached)
        {
            roles[next] = WordRole.Stop;
            return next + 1;
        }

        return next;
    }

    private static WordRole RoleOf(Lexeme lexeme) => lexeme switch
    {
        _ when lexeme.Is(WordClass.CalendarName) => WordRole.None,
        _ when lexeme.Is(WordClass.Place) => WordRole.Place,
        _ when lexeme.Is(WordClass.Organization) => WordRole.Organization,
        _ when lexeme.Is(WordClass.Role) => WordRole.Office,
        _ when lexeme.Is(WordClass.Honorific) => WordRole.Honorific,
        _ => WordRole.OrganizationWord,
    };

    private static bool AllCapitalized(ArticleText text, int first, int length)
    {
        for (int i = first; i < first + length; i++)
        {
            if (!text.IsCapitalized(i) && !text.Tokens[i].Is(WordClass.Stopword))
                return false;
        }

        return true;
    }

    /// <summary>Places joined by hyphens: <c>Korea Selatan-Jepang</c>.</summary>
    private static bool IsJoinedPlace(ArticleText text, int token)
    {
        ReadOnlySpan<char> word = text.Chars(token);
        int hyphen = word.LastIndexOf('-');
        return hyphen > 0 && char.IsUpper(word[^1] == '-' ? 'a' : word[hyphen + 1]) && text.Language.Lexicon.Find(word[(hyphen + 1)..])?.Is(WordClass.Place | WordClass.Organization) == true;
    }

    /// <summary>SurveySasana: a capital inside a word, too far behind its beginning for a name like McArthur or DeSouza.</summary>
    private static bool IsBrand(ReadOnlySpan<char> word)
    {
        for (int i = LongestNamePrefix + 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                return true;
        }

        return false;
    }

    private static bool HasLowerCase(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    private static bool IsAllCapitals(ArticleText text, int token)
    {
        int letters = 0;
        foreach (char c in text.Chars(token))
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2;
    }
}
