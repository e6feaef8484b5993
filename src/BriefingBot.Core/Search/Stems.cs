using System.Collections.Frozen;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>
/// What the words of one language are found by besides themselves: their stem, or the stem of the word that stands for them in the lists
/// of synonyms. <c>Missiles</c>, <c>misil</c> and <c>rudal</c> meet, whatever their language.
/// </summary>
public sealed class Stems : IStemmer
{
    /// <summary>What stands for a word, or for the stem of one, in the lists of any language.</summary>
    private static readonly FrozenDictionary<string, string> Synonyms = ReadSynonyms();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> SynonymsBySpan =
        Synonyms.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly LanguageProfile _language;

    private Stems(LanguageProfile language) => _language = language;

    private static Stems Indonesian { get; } = new(LanguageCatalog.Indonesian);

    private static Stems English { get; } = new(LanguageCatalog.English);

    /// <param name="language">ISO 639-1 code; one that is not known counts as Indonesian.</param>
    public static Stems For(string language) => LanguageCatalog.For(language) == LanguageCatalog.English ? English : Indonesian;

    /// <summary>What a word may be found by when its language is not known, each once, the word itself left out.</summary>
    public static IEnumerable<string> OfAnyLanguage(string word) =>
        ((Stems[])[Indonesian, English]).Select(forms => forms.Of(word)).Where(form => form != word).Distinct(StringComparer.Ordinal);

    /// <summary>What stands for a word and its synonyms; the word itself where nothing does.</summary>
    public static string Plainest(string word)
    {
        Span<char> stem = stackalloc char[word.Length];
        foreach (LanguageProfile language in LanguageCatalog.All)
        {
            if (SynonymOf(word) is { } synonym || (synonym = SynonymOf(stem[..language.Stemmer.Stem(word, stem)])) is not null)
                return synonym;
        }

        return word;
    }

    /// <summary>The stem as a word of its own.</summary>
    public string Of(string word)
    {
        Span<char> stem = stackalloc char[Math.Max(64, word.Length)];
        int length = Stem(word, stem);
        return stem[..length].SequenceEqual(word) ? word : stem[..length].ToString();
    }

    /// <summary>As <see cref="IStemmer.Stem"/>; a synonym that does not fit is left out.</summary>
    public int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        int length = _language.Stemmer.Stem(word, stem);
        string? synonym = SynonymOf(word) ?? SynonymOf(stem[..length]);
        return synonym is null || synonym.Length > stem.Length ? length : LanguageCatalog.Indonesian.Stemmer.Stem(synonym, stem);
    }

    private static string? SynonymOf(ReadOnlySpan<char> word) => SynonymsBySpan.TryGetValue(word, out string? synonym) ? synonym : null;

    private static FrozenDictionary<string, string> ReadSynonyms()
    {
        var synonyms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Lexeme word in LanguageCatalog.All.SelectMany(static language => language.Lexicon.Words(WordClass.Synonym)))
            synonyms.TryAdd(word.Text, word.ValueIn(WordClass.Synonym)!);

        // An English stem stands for the forms of its word; an Indonesian one is a word of its own, with a meaning of its own.
        foreach (Lexeme word in LanguageCatalog.English.Lexicon.Words(WordClass.Synonym))
        {
            Span<char> stem = new char[word.Text.Length];
            int length = LanguageCatalog.English.Stemmer.Stem(word.Text, stem);
            synonyms.TryAdd(stem[..length].ToString(), word.ValueIn(WordClass.Synonym)!);
        }

        return synonyms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
