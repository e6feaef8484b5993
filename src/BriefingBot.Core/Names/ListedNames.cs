using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Gathers the mentions of places and organizations under the name that their short forms stand for.</summary>
internal sealed class ListedNames(ArticleText text)
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<(string Canonical, NameKind Kind, List<string> Forms, List<(int First, int End)> Mentions)> _names = [];

    public void Add(NamePart part)
    {
        string form = text.Words(part.First, part.End);
        NameKind kind = part.Kind == NamePartKind.Place ? NameKind.Place : NameKind.Organization;
        string canonical = Canonical(part) ?? (kind == NameKind.Place ? InSmallLetters(form) : form);
        string key = NameKey.Of(canonical);
        if (!_index.TryGetValue(key, out int index))
        {
            _index.Add(key, index = _names.Count);
            _names.Add((canonical, kind, [], []));
        }

        if (!_names[index].Forms.Contains(form, StringComparer.Ordinal))
            _names[index].Forms.Add(form);
        _names[index].Mentions.Add((part.First, part.End));
        LearnAbbreviation(part, key);
    }

    /// <summary>True if this form is a name, or the abbreviation of one, that was met before.</summary>
    public bool Knows(NamePart part) => _index.ContainsKey(NameKey.Of(text.Words(part.First, part.End)));

    public void WriteTo(ImmutableArray<Name>.Builder names, List<NameMention> mentions)
    {
        foreach ((string canonical, NameKind kind, List<string> forms, List<(int First, int End)> places) in _names)
        {
            foreach ((int first, int end) in places)
                mentions.Add(new NameMention(first, end, names.Count));
            names.Add(new Name(
                canonical, kind, [canonical, .. forms.Where(form => form != canonical)], [.. places.Select(place => text.SpanOf(place.First, place.End))]));
        }
    }

    /// <summary>A place written in capitals, as in a dateline, is the same place.</summary>
    private static string InSmallLetters(string form) =>
        form.AsSpan().ContainsAnyInRange('a', 'z') || form.Length <= 3 ? form : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(form.ToLowerInvariant());

    private string? Canonical(NamePart part)
    {
        WordClass list = part.Kind == NamePartKind.Place ? WordClass.Place : WordClass.Organization;
        Lexeme? listed = Lexicon.Match(text.Tokens, part.First, part.End, list, out int length);
        return listed is not null && length == part.Length ? listed.ValueIn(list) : null;
    }

    /// <summary>Badan Penanggulangan Bencana Daerah (BPBD): the capitals in brackets stand for the name from here on.</summary>
    private void LearnAbbreviation(NamePart part, string key)
    {
        int open = part.End;
        if (open + 2 >= text.Tokens.Length || part.Length < 2 || !text.Is(open, '(') || !text.Is(open + 2, ')') || text.Tokens[open + 1].Kind != TokenKind.Word)
            return;
        ReadOnlySpan<char> abbreviation = text.Chars(open + 1);
        if (abbreviation.Length is >= 2 and <= 10 && !abbreviation.ContainsAnyInRange('a', 'z'))
            _index.TryAdd(NameKey.Of(abbreviation.ToString()), _index[key]);
    }
}
