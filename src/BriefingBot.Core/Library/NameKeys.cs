using System.Runtime.InteropServices;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Library;

/// <summary>Forms of a name that two spellings share.</summary>
internal static class NameKeys
{
    private const int MostKept = 200_000;

    /// <summary>No word begins so.</summary>
    private const char SpeltMark = '~';

    private static readonly KeptResults<string, string[]> Keys = new(MostKept, ReadKeys);
    private static readonly KeptResults<string, ComparedName> People = new(MostKept, static canonical => ReadCompared(canonical, isPerson: true));
    private static readonly KeptResults<string, ComparedName> Things = new(MostKept, static canonical => ReadCompared(canonical, isPerson: false));
    private static readonly KeptResults<(string? Role, string? Affiliation), string[]> Roles = new(MostKept, ReadRoleWords);
    private static readonly KeptResults<string, string> Countries = new(MostKept, ReadCountry);
    private static readonly KeptResults<string, string[]> StandardWords = new(MostKept, ReadStandard);

    /// <summary>The words of a name that tell it from others: without case, accents, hyphens and lone initials behind the first word.</summary>
    public static string[] Words(string name)
    {
        List<FoldedWord> words = WordFolding.Words(name);
        string[] full = [.. words.Where(static (word, index) => index == 0 || word.Text.Length > 1).Select(static word => word.Text)];
        return full.Length >= 2 ? full : [.. words.Select(static word => word.Text)];
    }

    /// <summary>A name as asked for, without the titles and offices before it; as it is where nothing would be left.</summary>
    public static string WithoutTitles(string name)
    {
        foreach (LanguageProfile language in LanguageCatalog.All)
        {
            var tokens = new List<Token>();
            Tokenizer.Tokenize(name, new TextSpan(0, name.Length), language.Lexicon, tokens);
            ReadOnlySpan<Token> words = CollectionsMarshal.AsSpan(tokens);
            int start = 0;
            while (start < words.Length &&
                (Lexicon.Match(words, start, words.Length, WordClass.Honorific | WordClass.Role, out int length) is not null || IsStop(words[start], name, out length)))
            {
                start += length;
            }

            if (start > 0 && start < words.Length)
                return name[words[start].Start..];
        }

        return name;

        static bool IsStop(Token token, string name, out int length)
        {
            length = 1;
            return token.Length == 1 && name[token.Start] == '.';
        }
    }

    /// <summary>
    /// The words of a place or institution as the word lists have it in full and in Indonesian: <c>Korut</c> and <c>North Korea</c>
    /// are both <c>Korea Utara</c>.
    /// </summary>
    public static string[] Standard(string name) => StandardWords.Of(name);

    private static string[] ReadStandard(string name)
    {
        foreach (LanguageProfile language in LanguageCatalog.All)
        {
            if (ValueOf(name, language, WordClass.Place | WordClass.Organization) is { } full)
                name = full;
        }

        foreach (LanguageProfile language in LanguageCatalog.All)
        {
            if (ValueOf(name, language, WordClass.Synonym) is { } same)
                name = same;
        }

        return Words(name);
    }

    /// <summary>The country of a capital, else the place itself, in comparable form.</summary>
    public static string Country(string place) => Countries.Of(place);

    private static string ReadCountry(string place)
    {
        string? country = LanguageCatalog.All.Select(language => ValueOf(place, language, WordClass.Capital)).FirstOrDefault(static value => value is not null);
        return string.Concat(Standard(country ?? place));
    }

    /// <summary>What a list says of the whole name.</summary>
    private static string? ValueOf(string name, LanguageProfile language, WordClass lists)
    {
        if (LexemeOf(name, language, lists) is not { } lexeme)
            return null;
        return lexeme.ValueIn(WordClass.Place) is { } place && lists.Overlaps(WordClass.Place) ? place
            : lexeme.ValueIn(WordClass.Organization) is { } organization && lists.Overlaps(WordClass.Organization) ? organization
            : lexeme.ValueIn(lists);
    }

    private static Lexeme? LexemeOf(string name, LanguageProfile language, WordClass lists)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(name, new TextSpan(0, name.Length), language.Lexicon, tokens);
        return tokens.Count > 0 && Lexicon.Match(CollectionsMarshal.AsSpan(tokens), 0, tokens.Count, lists, out int length) is { } lexeme && length == tokens.Count
            ? lexeme
            : null;
    }

    /// <summary>The joined words of a name, as it is and in its standard form: what it is looked up by.</summary>
    public static string[] Of(string name) => Keys.Of(name);

    private static string[] ReadKeys(string name)
    {
        string joined = Joined(name), standard = string.Concat(Standard(name));
        return joined == standard ? [joined] : [joined, standard];
    }

    /// <summary>What an entry is listed under: the same, and a person also however the name is transliterated.</summary>
    public static string[] OfEntry(string name, NameKind? kind) => kind == NameKind.Person ? [.. Of(name), $"{SpeltMark}{Compared(name, isPerson: true).Key}"] : Of(name);

    /// <summary>What people are listed under whose name may be transliterated so.</summary>
    public static string Spelt(params IReadOnlyList<string> words) => $"{SpeltMark}{Transliteration.Of(words)}";

    /// <summary>What names of different stories are compared by.</summary>
    public static ComparedName Compared(string canonical, bool isPerson) => (isPerson ? People : Things).Of(canonical);

    private static ComparedName ReadCompared(string canonical, bool isPerson)
    {
        string[] words = isPerson ? Words(canonical) : Standard(canonical);
        string joined = string.Concat(words);
        return new ComparedName(words, joined, isPerson ? Transliteration.Of(words) : joined, !isPerson && IsListed(canonical));
    }

    /// <summary>What a role is about, each word once, as the one that stands for its synonyms in any language; countries and bodies in full.</summary>
    public static string[] RoleWords(string? role, string? affiliation) => Roles.Of((role, affiliation));

    private static string[] ReadRoleWords((string? Role, string? Affiliation) office)
    {
        IEnumerable<string> all =
            SearchQuery.ContentWords(office.Role ?? "").Concat(office.Affiliation is null ? [] : Standard(office.Affiliation)).SelectMany(Standard);
        return [.. all.Select(Stems.Plainest).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>True for a place or body that a word list has.</summary>
    private static bool IsListed(string name) =>
        LanguageCatalog.All.Any(language => LexemeOf(name, language, WordClass.Place | WordClass.Organization) is not null);

    /// <summary>The words joined: <c>Shin Won-sik</c> and <c>Shin Wonsik</c> are one.</summary>
    public static string Joined(string name) => string.Concat(Words(name));
}
