using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Finds who holds an office that stands without a name.</summary>
internal sealed class OfficeHolders(ArticleText text, NameMap names)
{
    /// <summary>How far back somebody described is looked for, in tokens.</summary>
    private const int LongestLook = 400;

    /// <summary>How far back an age is looked for, in tokens: articles give it once.</summary>
    private const int LongestAgeLook = 2_000;

    /// <summary>The one person named before who holds the office, or whose name the title is part of; the one named last of several.</summary>
    /// <param name="affiliation">The institution or country that the phrase names.</param>
    /// <param name="rivals">True where two who hold it are named in one sentence: it cannot be told which is meant.</param>
    public Name? Find(Reference reference, string? affiliation, int position, out bool rivals)
    {
        rivals = false;
        if (Head(reference) is not { } head || IsSeveral(reference))
            return null;
        Name? holder = null;
        int latest = -1;
        foreach (Name name in names.Names)
        {
            if (name.Kind != NameKind.Person || name.Role is null || !Holds(name, head, affiliation) || !HoldsAll(name, reference))
                continue;
            int last = LastMentionBefore(name, position);
            if (last < 0)
                continue;
            rivals = holder is not null && InOneSentence(last, latest);
            if (last > latest)
                (holder, latest) = (name, last);
        }

        return rivals ? null : holder ?? TitleHolder(reference, position);
    }

    /// <summary>"Pemimpin Laguna itu" may be the president of Laguna: a general word, or the same institution or country.</summary>
    public bool IsDescribedBy(string role, Reference reference, string? affiliation)
    {
        if (affiliation is not null && role.Contains(affiliation, StringComparison.OrdinalIgnoreCase))
            return true;
        for (int i = reference.First; i < reference.End; i++)
        {
            Token token = text.Tokens[i];
            bool passes = token.Is(WordClass.Demonstrative) || token.Lexeme?.ValueIn(WordClass.Role) == "general" || role.AsSpan().Contains(text.Chars(i), StringComparison.OrdinalIgnoreCase);
            if (!passes)
                return false;
        }

        return true;
    }

    /// <summary>
    /// "Perempuan asal Solo itu", "petenis 19 tahun itu", "pedagang yang sudah lama berjualan itu": a man, a woman or a profession, described
    /// rather than named, is who was spoken of last.
    /// </summary>
    public bool IsDescription(Reference reference)
    {
        if (text.Tokens[reference.First].Lexeme?.ValueIn(WordClass.Role) == "human")
            return true;
        if (IsDefiniteDescription(reference))
            return true;
        for (int i = reference.First + 1; i < reference.End; i++)
        {
            bool counts = text.Tokens[i].Is(WordClass.NumberWord) || (text.Tokens[i].Kind == TokenKind.Number && text.Tokens[i + 1].Is(WordClass.TimeUnit));
            if (counts || text.Tokens[i].Is(WordClass.Relative))
                return true;
        }

        return false;
    }

    /// <summary>"The 41-year-old", "the pensioner": whoever was spoken of last, unless somebody without a name was introduced as such.</summary>
    public bool IsDefiniteDescription(Reference reference)
    {
        if (!text.Language.HeadLast || !text.Tokens[reference.First].Is(WordClass.Demonstrative))
            return false;
        for (int i = reference.First + 1; i < reference.End; i++)
        {
            if (text.Tokens[i].Lexeme?.ValueIn(WordClass.Role) == "described")
                return !IsIntroduced(i, reference.First);
        }

        return false;
    }

    /// <summary>The one person whose age the article gives as the phrase does: <c>Rina Wati, 41, …</c> and <c>the 41-year-old</c>.</summary>
    /// <param name="isOfAnother">True if people of that age are named, but not one alone, or if somebody without a name has it.</param>
    public Name? Aged(Reference reference, out bool isOfAnother)
    {
        isOfAnother = false;
        int age = reference.First;
        while (age < reference.End && text.Tokens[age].Kind != TokenKind.Number)
            age++;
        if (age >= reference.End)
            return null;
        Name? holder = null;
        foreach (NameMention mention in names.Between(Math.Max(0, reference.First - LongestAgeLook), reference.First))
        {
            int number = mention.EndToken + 1;
            bool aged = names[mention].Kind == NameKind.Person && number < reference.First && (text.Is(number - 1, ',') || text.Is(number - 1, '(')) && text.Tokens[number].Kind == TokenKind.Number && text.Chars(number).SequenceEqual(text.Chars(age));
            if (!aged || names[mention] == holder)
                continue;
            isOfAnother |= holder is not null;
            holder = names[mention];
        }

        return isOfAnother ? null : holder;
    }

    /// <summary>"A pensioner", "a 41-year-old" stands in the article before: it may be that one.</summary>
    private bool IsIntroduced(int head, int before)
    {
        for (int i = Math.Max(1, before - LongestLook); i < before; i++)
        {
            bool same = text.Chars(i).Equals(text.Chars(head), StringComparison.OrdinalIgnoreCase);
            int first = same && text.Is(i - 1, '-') ? i - 3 : i - 1;
            if (same && first >= 0 && text.Tokens[first].Lexeme?.ValueIn(WordClass.Stopword) == "one")
                return true;
        }

        return false;
    }

    /// <summary>One person whom nobody has spoken of before: <c>seorang pedagang</c>, <c>a diplomat</c>.</summary>
    public bool IsIndefinite(Reference reference)
    {
        Lexeme? first = Lexicon.Match(text.Tokens, reference.First, reference.End, WordClass.Role | WordClass.Stopword, out _);
        return first?.ValueIn(WordClass.Role) == "article" || first?.ValueIn(WordClass.Stopword) == "one";
    }

    /// <summary>The institution or country in a phrase, or null.</summary>
    public string? AffiliationIn(Reference reference)
    {
        ReadOnlySpan<NameMention> mentions = names.Between(reference.First, reference.End);
        foreach (NameMention mention in mentions)
        {
            if (names[mention].Kind != NameKind.Person)
                return text.Words(mention.FirstToken, mention.EndToken);
        }

        return null;
    }

    /// <summary>A title that is part of somebody's name stands for the one who bears it: <c>Sultan</c> for Sri Sultan Wirabumi.</summary>
    private Name? TitleHolder(Reference reference, int position)
    {
        if (reference.End - reference.First != 1)
            return null;
        Name? holder = null;
        foreach (Name name in names.Names)
        {
            bool bears = name.Kind == NameKind.Person && LastMentionBefore(name, position) >= 0 && $" {name.Canonical} ".Contains($" {text.Chars(reference.First)} ", StringComparison.Ordinal);
            if (bears && holder is not null)
                return null;
            holder = bears ? name : holder;
        }

        return holder;
    }

    private bool Holds(Name name, string head, string? affiliation)
    {
        if (!BeginsWith(name.Role!, head) && !BeginsWith(InFull(name.Role!), InFull(head)))
            return false;
        return affiliation is null || name.Role!.Contains(affiliation, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A vice president does not answer to "the president".</summary>
    private bool BeginsWith(string role, string head)
    {
        int at = text.Language.HeadLast ? role.IndexOf(head, StringComparison.OrdinalIgnoreCase) : 0;
        if (at < 0 || !role.AsSpan(at).StartsWith(head, StringComparison.OrdinalIgnoreCase) || (at + head.Length < role.Length && char.IsLetter(role[at + head.Length])))
            return false;
        int word = at < 2 ? -1 : role.LastIndexOf(' ', at - 2);
        return at == 0 || (role[at - 1] == ' ' && text.Language.Lexicon.Find(role.AsSpan(word + 1, at - 2 - word))?.Is(WordClass.Role) != true);
    }

    /// <summary>The station master is not the village master: every word of the phrase stands in the role.</summary>
    private bool HoldsAll(Name name, Reference reference)
    {
        for (int i = reference.First; i < reference.End; i++)
        {
            Token token = text.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Is(WordClass.Demonstrative | WordClass.Stopword | WordClass.Honorific | WordClass.TimeUnit))
                continue;
            bool held = name.Role!.AsSpan().Contains(text.Chars(i), StringComparison.OrdinalIgnoreCase) ||
                InFull(name.Role!).Contains(InFull(text.Chars(i).ToString()), StringComparison.OrdinalIgnoreCase);
            if (!held)
                return false;
        }

        return true;
    }

    /// <summary>An office with its first word in full: <c>menteri agama</c> for <c>Menag</c>.</summary>
    private string InFull(string office)
    {
        int end = office.IndexOf(' ', StringComparison.Ordinal);
        ReadOnlySpan<char> first = end < 0 ? office : office.AsSpan(0, end);
        return text.Language.Lexicon.Find(first)?.ValueIn(WordClass.ShortOffice) is { } full ? $"{full}{office.AsSpan(first.Length)}" : office;
    }

    private bool InOneSentence(int left, int right)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Span.Contains(left))
                return sentence.Span.Contains(right);
        }

        return false;
    }

    private static int LastMentionBefore(Name name, int position)
    {
        int last = -1;
        foreach (TextSpan mention in name.Mentions)
        {
            if (mention.Start >= position)
                break;
            last = mention.Start;
        }

        return last;
    }

    private string? Head(Reference reference)
    {
        for (int i = reference.First; i < reference.End; i++)
        {
            Lexeme? role = Lexicon.Match(text.Tokens, i, reference.End, WordClass.Role, out int length);
            if (role is not null)
                return text.Words(i, i + length);
        }

        return null;
    }

    private bool IsSeveral(Reference reference) => !text.Tokens[reference.End - 1].Is(WordClass.Demonstrative) && IsGroup(reference);

    private bool IsGroup(Reference reference) =>
        text.Tokens[reference.First].Lexeme is { } first && first.Is(WordClass.NumberWord) ||
        (reference.First > 0 && Lexicon.Match(text.Tokens, reference.First, reference.End, WordClass.Group, out _) is not null && !text.IsCapitalized(reference.First));
}
