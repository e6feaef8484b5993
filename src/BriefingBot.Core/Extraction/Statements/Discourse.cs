using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>
/// Remembers who has been speaking and acting, so that pronouns, clitics and bare offices find their person. What cannot be told
/// safely stays open.
/// </summary>
internal sealed class Discourse(ArticleText text, NameMap names)
{
    private Speaker? _person;
    private Speaker? _institution;
    private Speaker? _group;
    private readonly Dictionary<string, string> _genders = new(StringComparer.Ordinal);

    /// <summary>
    /// Whom a singular pronoun or clitic means: the person who spoke or acted last; an institution only where no person did.
    /// </summary>
    public Speaker? Current => _person ?? _institution;

    /// <summary>Makes a speaker the one that pronouns mean from here on.</summary>
    public void Note(Speaker? speaker)
    {
        if (speaker is { Kind: SpeakerKind.Person })
            _person = speaker;
        else if (speaker is { Kind: SpeakerKind.Group or SpeakerKind.Organization })
            (_institution, _group) = (speaker, speaker);
    }

    /// <summary>Somebody did something without speaking: a person for "he", people for "they".</summary>
    public void NoteActor(Speaker? actor)
    {
        if (actor is { Kind: SpeakerKind.Person })
            _person = actor;
        else if (actor is { Kind: SpeakerKind.Group })
            _group = actor;
    }

    /// <summary>Two acted together: "he" could be either from here on.</summary>
    public void ForgetPerson() => _person = null;

    public Speaker? Resolve(Reference? reference)
    {
        if (reference is not { } found)
            return null;
        string mention = text.Words(found.First, found.End);
        TextSpan span = text.SpanOf(found.First, found.End);
        switch (found.Kind)
        {
            case ReferenceKind.Name:
                return OfPerson(names.Names[found.Entity], mention, span);
            case ReferenceKind.Pronoun or ReferenceKind.Clitic:
                return (StandsForPerson(found) ? _person : Current) is not { } current || !Agrees(current, found) ? null : current with { Mention = mention, MentionSpan = span };
            case ReferenceKind.Plural:
                return _group is null ? null : _group with { Mention = mention, MentionSpan = span };
            case ReferenceKind.Office:
                return OfOffice(found, mention, span);
            case ReferenceKind.Group:
                return new Speaker(mention, mention, span, SpeakerKind.Group, null, AffiliationIn(found));
            case ReferenceKind.Document:
                return new Speaker(mention, mention, span, SpeakerKind.Document, null, null);
            default:
                string name = found.Entity >= 0 ? names.Names[found.Entity].Canonical : mention;
                return new Speaker(name, mention, span, SpeakerKind.Organization, null, null);
        }
    }

    private static Speaker OfPerson(Name name, string mention, TextSpan span) =>
        new(name.Canonical, mention, span, SpeakerKind.Person, name.Role, name.Affiliation);

    /// <summary>
    /// An office without a name means the person who holds it: the current speaker, or the only one before who does. The president of
    /// one country is not the president of another.
    /// </summary>
    private Speaker? OfOffice(Reference reference, string mention, TextSpan span)
    {
        string? affiliation = AffiliationIn(reference);
        var unnamed = new Speaker(mention, mention, span, SpeakerKind.Group, null, affiliation);
        string? head = Head(reference);
        if (head is null || IsSeveral(reference))
            return unnamed;

        Name? holder = null;
        bool rivals = false;
        int latest = -1;
        foreach (Name name in names.Names)
        {
            if (name.Kind != NameKind.Person || name.Role is null || !Holds(name, head, affiliation) || !HoldsAll(name, reference))
                continue;
            int last = LastMentionBefore(name, span.Start);
            if (last < 0)
                continue;
            rivals = holder is not null && InOneSentence(last, latest);
            if (last > latest)
                (holder, latest) = (name, last);
        }

        if (rivals)
            return null;
        holder ??= TitleHolder(reference, span.Start);
        if (holder is not null)
            return OfPerson(holder, mention, span);
        bool pointsBack = text.Tokens[reference.End - 1].Is(WordClass.Demonstrative) && (_person?.Role is null || IsDescribedBy(_person.Role, reference, affiliation));
        return pointsBack && _person is not null ? _person with { Mention = mention, MentionSpan = span } : unnamed;
    }

    /// <summary>"Pemimpin Laguna itu" may be the president of Laguna: a general word, or the same institution or country.</summary>
    private bool IsDescribedBy(string role, Reference reference, string? affiliation)
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

    /// <summary>"He" and <c>ia</c> are people; "it" and a clitic may be an institution.</summary>
    private bool StandsForPerson(Reference pronoun) =>
        pronoun.Kind == ReferenceKind.Pronoun && text.Tokens[pronoun.First].Lexeme?.ValueIn(WordClass.Pronoun) is "one" or "he" or "she";

    /// <summary>Whom the article has called "he" is not "she" later; the first pronoun of a person settles it.</summary>
    private bool Agrees(Speaker person, Reference pronoun)
    {
        if (text.Tokens[pronoun.First].Lexeme?.ValueIn(WordClass.Pronoun) is not ("he" or "she") || person.Kind != SpeakerKind.Person)
            return true;
        string gender = text.Tokens[pronoun.First].Lexeme!.ValueIn(WordClass.Pronoun)!;
        return _genders.TryGetValue(person.Name, out string? known) ? known == gender : _genders.TryAdd(person.Name, gender);
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
            if (token.Kind != TokenKind.Word || token.Is(WordClass.Demonstrative | WordClass.Stopword | WordClass.Honorific))
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

    private string? AffiliationIn(Reference reference)
    {
        ReadOnlySpan<NameMention> mentions = names.Between(reference.First, reference.End);
        foreach (NameMention mention in mentions)
        {
            if (names[mention].Kind != NameKind.Person)
                return text.Words(mention.FirstToken, mention.EndToken);
        }

        return null;
    }
}
