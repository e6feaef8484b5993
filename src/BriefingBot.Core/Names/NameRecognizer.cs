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
    private readonly ArticleText _text;
    private readonly WordRole[] _roles;
    private readonly List<NamePart> _parts;
    private readonly PartContext _context;
    private readonly SingleWords _words;
    private readonly PersonRegistry _people;
    private readonly ListedNames _listed;
    private readonly List<NamePart> _unsure = [];

    private NameRecognizer(ArticleText text)
    {
        _text = text;
        _roles = WordRoles.Of(text);
        _parts = NamePartFinder.Find(text, _roles);
        _context = new PartContext(text, _roles, _parts);
        _words = new SingleWords(text, _parts, _context);
        _people = new PersonRegistry(text, _roles);
        _listed = new ListedNames(text);
    }

    public static NameMap Recognize(ArticleText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var recognizer = new NameRecognizer(text);
        recognizer.Collect();
        return recognizer.Build();
    }

    private void Collect()
    {
        for (int i = 0; i < _parts.Count; i++)
        {
            NamePart part = _parts[i];
            NoteAlias(i);
            switch (part.Kind)
            {
                case NamePartKind.Words when !_context.InParagraph(part):
                    // A headline capitalises what it likes; it repeats names, it introduces none.
                    _people.AddHeadline(part.First, part.End);
                    break;
                case NamePartKind.Words when part.InstitutionStart >= 0:
                    CollectBehindInstitution(i);
                    break;
                case NamePartKind.Words when _context.IsAbbreviated(part) || IsNamedAfterPlace(part) || (part.Titled && (!_context.IsTitledHere(part) || !_words.People.Contains(NameSplitter.Fold(_text, part.End - 1))) && _context.IsFollowedByName(i)):
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

    /// <summary>"Zulkifli Tata alias Pak Zul": both names are one person's.</summary>
    private void NoteAlias(int index)
    {
        int end = _parts[index].First;
        while (end > 0 && _roles[end - 1] is WordRole.Honorific or WordRole.Stop || (end > 0 && _text.Tokens[end - 1].Kind == TokenKind.Quote))
            end--;
        if (index == 0 || _parts[index - 1].Kind != NamePartKind.Words)
            return;
        int start = _parts[index - 1].End;
        start = start < end && _text.Is(start, ',') ? start + 1 : start;
        if (start < end && Lexicon.Match(_text.Tokens, start, end, WordClass.Alias, out int length) is not null && start + length == end)
            _people.AddAlias(_parts[index - 1], _parts[index]);
    }

    private void CollectBehindInstitution(int index)
    {
        NamePart part = _parts[index];
        int start = (part.Titled || _words.HasPerson(part)) && !_context.IsAbbreviated(part) && !_context.IsFollowedByName(index) ? NameSplitter.NameStart(_text, part, _words.People, _words.Places) : part.End;
        if (start > part.InstitutionStart)
            _listed.Add(part with { First = part.InstitutionStart, End = start, Kind = NamePartKind.Institution });
        if (start < part.End)
            _people.Add(start, part.End);
    }

    private void CollectWords(NamePart part, int index)
    {
        part = part with { First = BehindHeading(part) };
        if (part.Length == 1)
        {
            string word = NameSplitter.Fold(_text, part.First);
            if (_words.IsPlain(word))
                return;
            if ((_context.IsTitledHere(part) && (!part.TakesProperName || _context.IsBehindRegionOffice(part)) && !_words.Places.Contains(word)) || _words.People.Contains(word))
                _people.AddShort(part.First, part.End);
            else
                _people.AddPossible(part.First, part.End);
            return;
        }

        int start = part.TakesProperName || (part.Titled && (part.Length > 2 || IsHeldAt(part))) ? NameSplitter.NameStart(_text, part, _words.People, _words.Places) : part.First;
        if (!PersonContext.IsPlacePosition(_text, part.First) && start < part.End &&
            (part.Titled || PersonContext.Surrounds(_text, part.First, part.End) || _words.HasPerson(part) || IsActor(part) || IsJoinedToPerson(index)))
        {
            _people.Add(start, part.End);
        }
        else
            _unsure.Add(part);
    }

    /// <summary>Once all who are surely people are known: who shares a surname with one of them is one too.</summary>
    private void CollectUnsure()
    {
        foreach (NamePart part in _unsure)
        {
            if (IsNamesake(part))
                _people.Add(part.First, part.End);
            else
                _people.AddPossible(part.First, part.End);
        }
    }

    /// <summary>Behind the words that fell from a heading onto the name, which stands alone elsewhere.</summary>
    private int BehindHeading(NamePart part)
    {
        for (int i = part.End - 2; i >= part.First && (part.Length > 2 || _context.IsSentenceStart(i)) && !IsKnown(i); i--)
        {
            if (IsKnown(i + 1) && IsWord(i))
                return i + 1;
        }

        return part.First;
    }

    /// <summary>A word of the language rather than a first name: one of a list, one that the article writes small too, or one with the form of a verb.</summary>
    private bool IsWord(int token) =>
        _text.Tokens[token].Lexeme is not null || IsRepeated(_text.Chars(token)) || NameSplitter.IsAbstractNoun(_text.Chars(token)) || _words.IsPlain(NameSplitter.Fold(_text, token)) || new WordForms(_text).HasVerbPrefix(token);

    /// <summary>Cita-cita, anak-anak: one word said twice is never a name.</summary>
    private static bool IsRepeated(ReadOnlySpan<char> word)
    {
        int hyphen = word.IndexOf('-');
        return hyphen > 1 && word[..hyphen].Equals(word[(hyphen + 1)..], StringComparison.OrdinalIgnoreCase);
    }

    private bool IsKnown(int token) => _people.Knows(NameSplitter.Fold(_text, token));

    /// <summary>"Rahmat Hidayat and Ana Wirth": who stands beside a person is one.</summary>
    private bool IsJoinedToPerson(int index)
    {
        if (index == 0 || _parts[index - 1].Kind != NamePartKind.Words)
            return false;
        int joiner = _parts[index - 1].End;
        return joiner + 1 == _parts[index].First && _text.Tokens[joiner].Is(WordClass.SpeechJoiner) && IsKnown(joiner - 1);
    }

    /// <summary>Rektor Untir Wiyoso: the first word ends the name of an institution elsewhere, the last stands for somebody by itself.</summary>
    private bool IsHeldAt(NamePart part) =>
        _words.Tails.Contains(NameSplitter.Fold(_text, part.First)) && _words.People.Contains(NameSplitter.Fold(_text, part.End - 1));

    /// <summary>Anna Reed and, without more told of him, Paul Reed: a first name before the surname of a person.</summary>
    private bool IsNamesake(NamePart part) =>
        part.Length == 2 && _roles[part.First] == WordRole.Unknown && IsKnown(part.End - 1) && !IsKnown(part.First) && !IsWord(part.First) && _people.IsSurname(NameSplitter.Fold(_text, part.End - 1));

    /// <summary>Two or more unknown words that begin a sentence, or follow where and when it happens, and act in it.</summary>
    private bool IsActor(NamePart part)
    {
        Sentence sentence = _text.Sentences[_text.SentenceOf(part.First)];
        if (!(part.First == sentence.First || _context.IsBehindAdjunct(part.First)) || part.End >= sentence.End || _text.Tokens[part.End].Kind != TokenKind.Word || _context.IsOrdinaryNoun(part.First))
            return false;
        for (int i = part.First; i < part.End; i++)
        {
            if (_words.IsPlain(NameSplitter.Fold(_text, i)))
                return false;
        }

        return true;
    }

    /// <summary>Capitals that no list knows are an institution only where they speak; others are technical terms.</summary>
    private bool IsKnownOrSpeaking(NamePart part) =>
        _roles[part.First] != WordRole.Acronym || PersonContext.Surrounds(_text, part.First, part.End) || _listed.Knows(part);

    /// <summary>An untitled run that begins with a place goes on with the name of an institution or event: <c>Jakarta Fair</c>.</summary>
    private bool IsNamedAfterPlace(NamePart part) =>
        !part.Titled && part.First > 0 && _roles[part.First - 1] == WordRole.Place && !_words.HasPerson(part) && !PersonContext.Surrounds(_text, part.First, part.End);

    private NameMap Build()
    {
        ImmutableArray<Name>.Builder names = ImmutableArray.CreateBuilder<Name>();
        var mentions = new List<NameMention>();
        CollectUnsure();
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
