using System.Collections.Immutable;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>
/// Finds the people, organizations and places of an article and joins their spellings. Places and well-known organizations come from
/// word lists; people are learned from the article: from offices, forms of address, ages and acts of speech beside capitalised words.
/// </summary>
public sealed class NameRecognizer
{
    /// <summary>How many tokens a place between an institution and its person may take: <c>, Jakarta Utara,</c>.</summary>
    private const int PlaceReach = 6;

    private readonly ArticleText _text;
    private readonly WordRole[] _roles;
    private readonly List<NamePart> _parts;
    private readonly HashSet<string> _shortNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placeWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plainWords = new(StringComparer.Ordinal);
    private readonly PersonRegistry _people;
    private readonly ListedNames _listed;

    private NameRecognizer(ArticleText text)
    {
        _text = text;
        _roles = WordRoles.Of(text);
        _parts = NamePartFinder.Find(text, _roles);
        _people = new PersonRegistry(text, _roles);
        _listed = new ListedNames(text);
    }

    public static NameMap Recognize(ArticleText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var recognizer = new NameRecognizer(text);
        recognizer.CollectPlainWords();
        recognizer.WeighSingleWords();
        recognizer.Collect();
        return recognizer.Build();
    }

    /// <summary>A word that the article writes in lower case as well is no name.</summary>
    private void CollectPlainWords()
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words = _plainWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < _text.Tokens.Length; i++)
        {
            Token token = _text.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Lexeme is null && char.IsLower(_text.Article.Reading[token.Start]))
                words.Add(_text.Chars(i));
        }
    }

    /// <summary>Learns which single words stand for a person, and which for a place, somewhere in the article.</summary>
    private void WeighSingleWords()
    {
        var ruled = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _parts.Count; i++)
        {
            NamePart part = _parts[i];
            if (part.Kind != NamePartKind.Words || !InParagraph(part) || part.Length != 1 || part.InstitutionStart >= 0 || part.TakesProperName)
                continue;
            string word = NameSplitter.Fold(_text, part.First);
            if (IsFollowedByName(i))
            {
                ruled.Add(word);
                continue;
            }

            if (PersonContext.IsPlacePosition(_text, part.First))
                _placeWords.Add(word);
            else if (_plainWords.Contains(word) || IsAbbreviated(part))
                continue;
            else if (IsTitledHere(part) || (PersonContext.Surrounds(_text, part.First, part.End) && !IsOrdinaryNoun(part.First)))
                _shortNames.Add(word);
            else if (!IsSentenceStart(part.First))
                _placeWords.Add(word);
        }

        // "President Laguna, Ignacio Marabut": what the named one presides over is nobody's name elsewhere either.
        _shortNames.ExceptWith(ruled);
        _placeWords.ExceptWith(_shortNames);
        _placeWords.UnionWith(ruled);
    }

    private void Collect()
    {
        for (int i = 0; i < _parts.Count; i++)
        {
            NamePart part = _parts[i];
            switch (part.Kind)
            {
                case NamePartKind.Words when !InParagraph(part):
                    // A headline capitalises what it likes; it repeats names, it introduces none.
                    _people.AddPossible(part.First, part.End);
                    break;
                case NamePartKind.Words when part.InstitutionStart >= 0:
                    CollectBehindInstitution(i);
                    break;
                case NamePartKind.Words when IsAbbreviated(part) || IsNamedAfterPlace(part) || (part.Titled && (!IsTitledHere(part) || !_shortNames.Contains(NameSplitter.Fold(_text, part.End - 1))) && IsFollowedByName(i)):
                    _listed.Add(part with { Kind = NamePartKind.Institution });
                    break;
                case NamePartKind.Words:
                    CollectWords(part, i);
                    break;
                case NamePartKind.Organization when !IsKnownOrSpeaking(part):
                case NamePartKind.Institution when part.Length == 1 && part.InstitutionStart >= 0:
                    // "Council" alone is a word like any other.
                    break;
                default:
                    _listed.Add(part);
                    break;
            }
        }
    }

    private void CollectBehindInstitution(int index)
    {
        NamePart part = _parts[index];
        int start = (part.Titled || HasShortName(part)) && !IsAbbreviated(part) && !IsFollowedByName(index) ? NameSplitter.NameStart(_text, part, _shortNames, _placeWords) : part.End;
        if (start > part.InstitutionStart)
            _listed.Add(part with { First = part.InstitutionStart, End = start, Kind = NamePartKind.Institution });
        if (start < part.End)
            _people.Add(start, part.End);
    }

    private void CollectWords(NamePart part, int index)
    {
        if (part.Length == 1)
        {
            string word = NameSplitter.Fold(_text, part.First);
            if (_plainWords.Contains(word))
                return;
            if ((IsTitledHere(part) && !part.TakesProperName && !_placeWords.Contains(word)) || _shortNames.Contains(word))
                _people.AddShort(part.First, part.End);
            else
                _people.AddPossible(part.First, part.End);
            return;
        }

        if (IsGluedHeading(part))
            part = part with { First = part.First + 1 };
        int start = part.TakesProperName || (part.Titled && part.Length > 2) ? NameSplitter.NameStart(_text, part, _shortNames, _placeWords) : part.First;
        if (!PersonContext.IsPlacePosition(_text, part.First) && start < part.End &&
            (part.Titled || PersonContext.Surrounds(_text, part.First, part.End) || HasShortName(part) || IsActor(part) || IsJoinedToPerson(index)))
        {
            _people.Add(start, part.End);
        }
        else
            _people.AddPossible(part.First, part.End);
    }

    /// <summary>A word that fell from a heading onto the name behind it, which stands alone elsewhere.</summary>
    private bool IsGluedHeading(NamePart part) =>
        part.Length == 2 && IsSentenceStart(part.First) && !IsKnown(part.First) && IsKnown(part.First + 1);

    private bool IsKnown(int token) => _people.Knows(NameSplitter.Fold(_text, token));

    private bool IsSentenceStart(int token) => _text.Sentences[_text.SentenceOf(token)].First == token;

    /// <summary>"Rahmat Hidayat and Ana Wirth": who stands beside a person is one.</summary>
    private bool IsJoinedToPerson(int index)
    {
        if (index == 0 || _parts[index - 1].Kind != NamePartKind.Words)
            return false;
        int joiner = _parts[index - 1].End;
        return joiner + 1 == _parts[index].First && _text.Tokens[joiner].Is(WordClass.SpeechJoiner) && IsKnown(joiner - 1);
    }

    /// <summary>Two or more unknown words that begin a sentence and act in it.</summary>
    private bool IsActor(NamePart part)
    {
        Sentence sentence = _text.Sentences[_text.SentenceOf(part.First)];
        if (part.First != sentence.First || part.End >= sentence.End || _text.Tokens[part.End].Kind != TokenKind.Word || IsOrdinaryNoun(part.First))
            return false;
        for (int i = part.First; i < part.End; i++)
        {
            if (_plainWords.Contains(NameSplitter.Fold(_text, i)))
                return false;
        }

        return true;
    }

    /// <summary>Capitals that no list knows are an institution only where they speak; others are technical terms.</summary>
    private bool IsKnownOrSpeaking(NamePart part) =>
        _roles[part.First] != WordRole.Acronym || PersonContext.Surrounds(_text, part.First, part.End) || _listed.Knows(part);

    /// <summary>Words with their abbreviation in brackets behind them are an institution: <c>Partai Keadilan Rakyat (PKR)</c>.</summary>
    private bool IsAbbreviated(NamePart part) =>
        part.End + 2 < _text.Tokens.Length && _text.Is(part.End, '(') && _text.Is(part.End + 2, ')') && _text.Tokens[part.End + 1].Kind == TokenKind.Word;

    /// <summary>An untitled run that begins with a place goes on with the name of an institution or event: <c>Jakarta Fair</c>.</summary>
    private bool IsNamedAfterPlace(NamePart part) =>
        !part.Titled && part.First > 0 && _roles[part.First - 1] == WordRole.Place && !HasShortName(part) && !PersonContext.Surrounds(_text, part.First, part.End);

    /// <summary>True in running text, and in a headline that is written like it.</summary>
    private bool InParagraph(NamePart part)
    {
        Section section = _text.Sections[_text.Sentences[_text.SentenceOf(part.First)].Section];
        return section.IsParagraph || IsInSentenceCase(section);
    }

    private bool IsInSentenceCase(Section section)
    {
        int plain = 0;
        for (int i = section.FirstToken; i < section.EndToken; i++)
        {
            Token token = _text.Tokens[i];
            if (token.Kind == TokenKind.Word && char.IsLower(_text.Article.Reading[token.Start]) && !token.Is(WordClass.Stopword | WordClass.Setting | WordClass.SpeechJoiner))
                plain++;
        }

        return plain >= 2;
    }

    private bool HasShortName(NamePart part)
    {
        for (int i = part.First; i < part.End; i++)
        {
            if (_shortNames.Contains(NameSplitter.Fold(_text, i)))
                return true;
        }

        return false;
    }

    /// <summary>A title or form of address right before the words, on the same run: not merely somewhere before them.</summary>
    private bool IsTitledHere(NamePart part)
    {
        int before = part.First - 1;
        while (before >= 0 && _roles[before] == WordRole.Stop)
            before--;
        if (before < 0)
            return false;
        if (_roles[before] is WordRole.Honorific or WordRole.Office)
            return true;
        if (part.Titled && _roles[before] is WordRole.Place or WordRole.Organization)
            return true;
        return _text.Tokens[before].Is(WordClass.Role | WordClass.Honorific) && _text.Tokens[before].Kind == TokenKind.Word && !IsOrdinaryNoun(part.First);
    }

    /// <summary>Words made with noun affixes at the start of a sentence are hardly ever a name: pe-...-an, ke-...-an.</summary>
    private bool IsOrdinaryNoun(int token)
    {
        Sentence sentence = _text.Sentences[_text.SentenceOf(token)];
        if (token != sentence.First || _text.Language.Code != "id")
            return false;
        return NameSplitter.IsAbstractNoun(_text.Chars(token));
    }

    /// <summary>True if the person of the title is named behind a comma: the words before it belong to the institution.</summary>
    private bool IsFollowedByName(int index)
    {
        int comma = _parts[index].End;
        if (comma + 1 >= _text.Tokens.Length || !_text.Is(comma, ','))
            return false;
        for (int i = index + 1; i < _parts.Count && _parts[i].First <= comma + PlaceReach; i++)
        {
            NamePart other = _parts[i];
            if (other.Kind == NamePartKind.Words && other.InstitutionStart < 0 && _text.Is(other.First - 1, ',') && other.Length >= 2)
                return !IsListGoingOn(other.End);
        }

        return false;
    }

    /// <summary>"…, and Mr. Y": the name before stands in a list rather than behind an office.</summary>
    private bool IsListGoingOn(int token) =>
        token + 2 < _text.Tokens.Length && _text.Is(token, ',') && _text.Tokens[token + 1].Is(WordClass.SpeechJoiner) && _text.IsCapitalized(token + 2);

    private NameMap Build()
    {
        ImmutableArray<Name>.Builder names = ImmutableArray.CreateBuilder<Name>();
        var mentions = new List<NameMention>();
        _people.Resolve();
        _people.WriteTo(names, mentions);
        _listed.WriteTo(names, mentions);
        mentions.Sort((left, right) => left.FirstToken.CompareTo(right.FirstToken));
        return new NameMap(names.ToImmutable(), WithoutOverlaps(mentions));
    }

    private static NameMention[] WithoutOverlaps(List<NameMention> mentions)
    {
        var kept = new List<NameMention>(mentions.Count);
        foreach (NameMention mention in mentions)
        {
            if (kept.Count == 0 || kept[^1].EndToken <= mention.FirstToken)
                kept.Add(mention);
        }

        return [.. kept];
    }
}
