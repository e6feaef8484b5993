using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>What an article tells of its single capitalised words: which stand for a person, which for a place, which are no names.</summary>
internal sealed class SingleWords
{
    private readonly ArticleText _text;
    private readonly List<NamePart> _parts;
    private readonly PartContext _context;
    private readonly HashSet<string> _plain = new(StringComparer.Ordinal);

    public SingleWords(ArticleText text, List<NamePart> parts, PartContext context)
    {
        (_text, _parts, _context) = (text, parts, context);
        CollectPlain();
        Weigh();
    }

    /// <summary>Folded words that stand for a person somewhere in the article.</summary>
    public HashSet<string> People { get; } = new(StringComparer.Ordinal);

    /// <summary>Folded words that stand for a place or an institution.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Folded words that an institution's name ends with where nobody is named behind it.</summary>
    public HashSet<string> Tails { get; } = new(StringComparer.Ordinal);

    /// <summary>True for a word that the article writes in small letters as well: it is no name.</summary>
    public bool IsPlain(string word) => _plain.Contains(word);

    /// <summary>True if a word of the part stands for a person somewhere.</summary>
    public bool HasPerson(NamePart part)
    {
        for (int i = part.First; i < part.End; i++)
        {
            if (People.Contains(NameSplitter.Fold(_text, i)))
                return true;
        }

        return false;
    }

    private void CollectPlain()
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words = _plain.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < _text.Tokens.Length; i++)
        {
            Token token = _text.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Lexeme is null && char.IsLower(_text.Article.Reading[token.Start]))
                words.Add(_text.Chars(i));
        }
    }

    /// <summary>Learns which single words stand for a person, and which for a place, somewhere in the article.</summary>
    private void Weigh()
    {
        var ruled = new HashSet<string>(StringComparer.Ordinal);
        var holders = new HashSet<(string Office, string Word)>();
        var called = new HashSet<(string Office, string Word)>();
        for (int i = 0; i < _parts.Count; i++)
        {
            NamePart part = _parts[i];
            if (part is { Kind: NamePartKind.Words, Length: 2, InstitutionStart: >= 0 } && (!part.Titled || PersonContext.IsPlacePosition(_text, part.InstitutionStart)) && _context.InParagraph(part) && !PersonContext.Surrounds(_text, part.First, part.End))
                Tails.UnionWith([NameSplitter.Fold(_text, part.First), NameSplitter.Fold(_text, part.First + 1)]);
            if (part.Kind != NamePartKind.Words || !_context.InParagraph(part) || part.Length != 1)
                continue;
            string word = NameSplitter.Fold(_text, part.First);
            if (_context.OfficeListedBefore(part) is { } listed)
                holders.Add((listed, word));
            else if (_context.OfficeRightBefore(part) is { } held)
                called.Add((held, word));
            if (part.InstitutionStart >= 0 && !part.Titled)
                Tails.Add(word);
            if (part.InstitutionStart >= 0 || part.TakesProperName)
                continue;
            if (_context.IsFollowedByName(i))
            {
                ruled.Add(word);
                continue;
            }

            if (PersonContext.IsPlacePosition(_text, part.First))
                Places.Add(word);
            else if (_plain.Contains(word) || _context.IsAbbreviated(part))
                continue;
            else if (_context.IsTitledHere(part) || (PersonContext.Surrounds(_text, part.First, EndOfPair(i)) && !_context.IsOrdinaryNoun(part.First)))
                People.Add(word);
            else if (!_context.IsSentenceStart(part.First))
                Places.Add(word);
        }

        // "Bupati Wanakerta, Sarwono, …" and "Bupati Sarwono": no place stands in both.
        holders.IntersectWith(called);
        foreach ((_, string word) in holders)
            People.Add(word);

        // "President Laguna, Ignacio Marabut": what the named one presides over is nobody's name elsewhere either.
        People.ExceptWith(ruled);
        Places.UnionWith(Tails);
        Places.ExceptWith(People);
        Places.UnionWith(ruled);
    }

    /// <summary>Where the second of two single names ends: what stands behind "Suparmi dan Sumarni" tells of both.</summary>
    private int EndOfPair(int index)
    {
        int joiner = _parts[index].End;
        bool joined = index + 1 < _parts.Count && _parts[index + 1].First == joiner + 1 && _parts[index + 1] is { Kind: NamePartKind.Words, Length: 1 } &&
            _text.Tokens[joiner].Is(WordClass.SpeechJoiner);
        return joined ? _parts[index + 1].End : joiner;
    }
}
