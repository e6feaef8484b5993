using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Tells whom a phrase means that describes rather than names: by age, profession, or as one nobody has spoken of before.</summary>
internal sealed class Descriptions(ArticleText text, NameMap names)
{
    /// <summary>How far back somebody described is looked for, in tokens.</summary>
    private const int LongestLook = 400;

    /// <summary>How far back an age is looked for, in tokens: articles give it once.</summary>
    private const int LongestAgeLook = 2_000;

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

    /// <summary>
    /// Somebody without a name whom pronouns mean from here on: one never spoken of before, or one whom an office tells in full. What points
    /// back (<c>ketua itu</c>, a bare <c>Bupati</c>) is somebody named before, though it cannot be told who.
    /// </summary>
    public bool IntroducesOne(Reference reference)
    {
        bool pointsBack = !text.Language.HeadLast && (reference.End - reference.First == 1 || text.Tokens[reference.End - 1].Is(WordClass.Demonstrative));
        Lexeme? office = Lexicon.Match(text.Tokens, reference.First, reference.End, WordClass.Role, out _);
        return IsIndefinite(reference) || (!pointsBack && office?.ValueIn(WordClass.Role) != "general");
    }

    /// <summary>One person whom nobody has spoken of before: <c>seorang pedagang</c>, <c>a diplomat</c>.</summary>
    public bool IsIndefinite(Reference reference)
    {
        Lexeme? first = Lexicon.Match(text.Tokens, reference.First, reference.End, WordClass.Role | WordClass.Stopword, out _);
        return first?.ValueIn(WordClass.Role) == "article" || first?.ValueIn(WordClass.Stopword) == "one";
    }
}
