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
    private readonly OfficeHolders _offices = new(text, names);
    private readonly Descriptions _descriptions = new(text, names);
    private Speaker? _person;
    private Speaker? _institution;
    private Speaker? _group;

    /// <summary>Somebody without a name who was spoken of as one person: <c>seorang pedagang</c>, <c>a diplomat</c>.</summary>
    private string? _unnamed;

    private bool _isOpen;
    private readonly Dictionary<string, string> _genders = new(StringComparer.Ordinal);

    /// <summary>
    /// Whom a singular pronoun or clitic means: the person who spoke or acted last; an institution only where no person did.
    /// </summary>
    public Speaker? Current => _person ?? (_isOpen ? null : _institution);

    /// <summary>Makes a speaker the one that pronouns mean from here on.</summary>
    public void Note(Speaker? speaker)
    {
        if (speaker is { Kind: SpeakerKind.Person } || (speaker is not null && speaker.Name == _unnamed))
            _person = speaker;
        else if (speaker is { Kind: SpeakerKind.Group or SpeakerKind.Organization })
            (_institution, _group, _isOpen) = (speaker, speaker, false);
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
    public void ForgetPerson() => (_person, _isOpen) = (null, true);

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
                return Antecedent(found) is not { } current || !Agrees(current, found) ? null : current with { Mention = mention, MentionSpan = span };
            case ReferenceKind.Plural:
                return _group is null ? null : _group with { Mention = mention, MentionSpan = span };
            case ReferenceKind.Office:
                return OfOffice(found, mention, span);
            case ReferenceKind.Group:
                _unnamed = _descriptions.IsIndefinite(found) ? mention : _unnamed;
                return new Speaker(mention, mention, span, SpeakerKind.Group, null, _offices.AffiliationIn(found));
            case ReferenceKind.Document:
                return new Speaker(mention, mention, span, SpeakerKind.Document, null, null);
            default:
                string name = found.Entity >= 0 ? names.Names[found.Entity].Canonical : mention;
                return new Speaker(name, mention, span, SpeakerKind.Organization, null, null);
        }
    }

    /// <summary>"He" is a person, "it" never is one, and a clitic may be either.</summary>
    private Speaker? Antecedent(Reference pronoun)
    {
        if (StandsForPerson(pronoun))
            return _person;
        bool thing = pronoun.Kind == ReferenceKind.Pronoun && text.Tokens[pronoun.First].Lexeme?.ValueIn(WordClass.Pronoun) == "thing";
        return thing ? _institution : Current;
    }

    private static Speaker OfPerson(Name name, string mention, TextSpan span) =>
        new(name.Canonical, mention, span, SpeakerKind.Person, name.Role, name.Affiliation);

    /// <summary>
    /// An office without a name means the person who holds it: the current speaker, or the only one before who does. The president of
    /// one country is not the president of another.
    /// </summary>
    private Speaker? OfOffice(Reference reference, string mention, TextSpan span)
    {
        string? affiliation = _offices.AffiliationIn(reference);
        Name? holder = _offices.Find(reference, affiliation, span.Start, out bool rivals);
        if (rivals)
            return null;
        if (JustNamed(reference) is { } near && near != holder)
            return OfPerson(near, mention, span);
        if (holder is not null)
            return OfPerson(holder, mention, span);
        if (_descriptions.Aged(reference, out bool isOfAnother) is { } aged)
            return OfPerson(aged, mention, span);

        // "The 41-year-old" describes somebody whom the article has named, never "a source" without a name.
        bool describes = _person is { Kind: SpeakerKind.Person } && !isOfAnother && _descriptions.IsDefiniteDescription(reference);
        bool demonstrates = describes || text.Tokens[reference.End - 1].Is(WordClass.Demonstrative);
        bool pointsBack = demonstrates && (_person?.Role is null || IsOfAnother(reference) || _descriptions.IsDescription(reference) || _descriptions.IsDescribedBy(_person.Role, reference, affiliation));
        if (pointsBack && _person is not null)
            return _person with { Mention = mention, MentionSpan = span };
        _unnamed = _descriptions.IntroducesOne(reference) ? mention : _unnamed;
        return new Speaker(mention, mention, span, SpeakerKind.Group, null, affiliation);
    }

    /// <summary>"Ketua panitia ini": the one person whom the sentence before names with an office, whatever it was called there.</summary>
    private Name? JustNamed(Reference reference)
    {
        int sentence = text.SentenceOf(reference.First);
        if (sentence == 0 || text.Tokens[reference.End - 1].Lexeme?.ValueIn(WordClass.Demonstrative) != "near")
            return null;
        Name? named = null;
        foreach (NameMention mention in names.Between(text.Sentences[sentence - 1].First, text.Sentences[sentence - 1].End))
        {
            if (names[mention].Kind != NameKind.Person || names[mention] == named)
                continue;
            if (named is not null)
                return null;
            named = names[mention];
        }

        return named?.Role is null || SharesWord(named.Role, reference) ? named : null;
    }

    private bool SharesWord(string role, Reference reference)
    {
        for (int i = reference.First; i < reference.End; i++)
        {
            if (text.Tokens[i].Length > 2 && role.AsSpan().Contains(text.Chars(i), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>"Adik kandung Rina tersebut": whoever that is, it is not Rina.</summary>
    private bool IsOfAnother(Reference reference)
    {
        foreach (NameMention mention in names.Between(reference.First, reference.End))
        {
            if (names[mention].Kind == NameKind.Person)
                return names[mention].Canonical != _person?.Name;
        }

        return false;
    }

    /// <summary>"He" and <c>ia</c> are people; "it" and a clitic may be an institution.</summary>
    private bool StandsForPerson(Reference pronoun) =>
        pronoun.Kind == ReferenceKind.Pronoun && text.Tokens[pronoun.First].Lexeme?.ValueIn(WordClass.Pronoun) is "one" or "he" or "she";

    /// <summary>The pronoun that the article has used for somebody, "he" or "she"; null before the first.</summary>
    public string? GenderOf(string person) => _genders.GetValueOrDefault(person);

    /// <summary>Whom the article has called "he" is not "she" later; the first pronoun of a person settles it.</summary>
    private bool Agrees(Speaker person, Reference pronoun)
    {
        if (text.Tokens[pronoun.First].Lexeme?.ValueIn(WordClass.Pronoun) is not ("he" or "she") || person.Kind != SpeakerKind.Person)
            return true;
        string gender = text.Tokens[pronoun.First].Lexeme!.ValueIn(WordClass.Pronoun)!;
        return _genders.TryGetValue(person.Name, out string? known) ? known == gender : _genders.TryAdd(person.Name, gender);
    }
}
