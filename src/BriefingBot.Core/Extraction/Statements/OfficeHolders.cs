using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Finds who holds an office that stands without a name.</summary>
internal sealed class OfficeHolders(ArticleText text, NameMap names)
{
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

        return rivals ? null : holder ?? TitleHolder(reference, position) ?? AddressedAs(head, position);
    }

    /// <summary>The one person named before with a form of address that stands for the profession: <c>Dr Rao</c> is "the doctor".</summary>
    private Name? AddressedAs(string profession, int position)
    {
        Name? bearer = null;
        foreach (Name name in names.Names)
        {
            if (name.Kind != NameKind.Person || LastMentionBefore(name, position) < 0 || !IsAddressedAs(name, profession))
                continue;
            if (bearer is not null)
                return null;
            bearer = name;
        }

        return bearer;
    }

    private bool IsAddressedAs(Name name, string profession)
    {
        ReadOnlySpan<char> before = text.Article.Reading.AsSpan(0, name.Mentions[0].Start).TrimEnd();
        int start = before.Length;
        while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] == '.'))
            start--;
        ReadOnlySpan<char> address = before[start..];
        return string.Equals(text.Language.Lexicon.Find(address)?.ValueIn(WordClass.Honorific), profession, StringComparison.OrdinalIgnoreCase);
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
            bool bears = name.Kind == NameKind.Person && LastMentionBefore(name, position) >= 0 && (IsCalled(name, reference.First) || $" {name.Canonical} ".Contains($" {text.Chars(reference.First)} ", StringComparison.Ordinal));
            if (bears && holder is not null)
                return null;
            holder = bears ? name : holder;
        }

        return holder;
    }

    /// <summary>True if the article calls somebody by this very title first: <c>Sultan Wirabumi</c>.</summary>
    private bool IsCalled(Name name, int title)
    {
        ReadOnlySpan<char> called = text.Chars(title);
        ReadOnlySpan<char> before = text.Article.Reading.AsSpan(0, name.Mentions[0].Start).TrimEnd();
        return text.IsCapitalized(title) && before.EndsWith(called) && (before.Length == called.Length || before[^(called.Length + 1)] == ' ');
    }

    private bool Holds(Name name, string head, string? affiliation)
    {
        if (!BeginsWith(name.Role!, head) && !BeginsWith(InFull(name.Role!), InFull(head)))
            return false;
        return affiliation is null || affiliation.Split(' ').All(word => name.Role!.Contains(word, StringComparison.OrdinalIgnoreCase));
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
