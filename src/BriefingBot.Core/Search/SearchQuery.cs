using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Search;

/// <summary>Words as a user asks for them: each must be there, as a word, a form of it, or a name that it spells; quoted words in a row.</summary>
public sealed class SearchQuery
{
    private const int MostWords = 24;
    private const int LongestName = 5;

    /// <summary>What a stem asked for weighs beside the exact form; see docs/index.md.</summary>
    private const float StemWeight = 0.5f;

    /// <summary>What the words in the order asked add, as a multiple of their rarity together.</summary>
    private const float SequenceBonus = 0.5f;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<NameEntry> _entries = [];

    private SearchQuery(string text) => Text = text;

    public static SearchQuery None { get; } = new("");

    /// <summary>As the user wrote it.</summary>
    public string Text { get; }

    /// <summary>True where nothing is left to look for: no word, or only words without a topic.</summary>
    public bool IsEmpty => Clauses.IsEmpty;

    /// <summary>True for several words, of which some may do where nothing holds them all.</summary>
    public bool HasParts => Clauses.Length > 1;

    /// <summary>A word each, those of quotations included.</summary>
    private ImmutableArray<WordClause> Clauses { get; set; } = [];

    /// <summary>Runs of folded words that must stand in a row.</summary>
    private ImmutableArray<PhraseClause> Phrases { get; set; } = [];

    public static SearchQuery Parse(string text, NameDirectory names)
    {
        var query = new SearchQuery(text);
        var clauses = ImmutableArray.CreateBuilder<WordClause>();
        var phrases = ImmutableArray.CreateBuilder<PhraseClause>();
        var sequence = ImmutableArray.CreateBuilder<string>();
        foreach (QuotedPart part in QuotedPart.Split(text))
        {
            AskedWord[] asked = [.. WordFolding.Words(part.Text).Take(MostWords).Select(word => AskedWord.Of(word, part.Text))];
            string[] words = [.. asked.Select(static word => word.Text)];
            if (part.IsQuoted && words.Length > 0)
            {
                phrases.Add(new PhraseClause([.. words]));
                query._words.UnionWith(words);
                clauses.AddRange(words.Select(static word => new WordClause([new WeightedTerm(word)], Required: true)));
            }
            else
            {
                sequence.AddRange(words);
                query.AddWords(asked, names, clauses);
            }
        }

        if (sequence.Count > 1)
            phrases.Add(new PhraseClause([.. sequence.Take(MostWords)], Required: false, SequenceBonus));
        query.Clauses = [.. clauses.Take(MostWords)];
        query.Phrases = phrases.ToImmutable();
        return query;
    }

    /// <summary>The folded words of a text that are no stop word of any language.</summary>
    public static IEnumerable<string> ContentWords(string text) =>
        WordFolding.Words(text).Select(static word => word.Text).Where(static word => !IsStopword(word));

    /// <summary>The same for the index: all words, or at least one of them.</summary>
    internal Indexing.SearchQuery ForIndex(bool anyWord = false) => anyWord
        ? new Indexing.SearchQuery { Words = [.. Clauses.Select(static clause => clause with { Required = false })] }
        : new Indexing.SearchQuery { Words = Clauses, Phrases = Phrases };

    /// <summary>The same for whoever does not rank by words.</summary>
    internal Indexing.SearchQuery ForFilter() => new()
    {
        Words = [.. Clauses.Select(static clause => clause with { Terms = [.. clause.Terms.Select(static term => term with { Weight = 0 })] })],
        Phrases = [.. Phrases.Where(static phrase => phrase.Required).Select(static phrase => phrase with { Weight = 0 })],
    };

    /// <summary>True for a word of a text that the query asks for, as it stands or in another form.</summary>
    /// <param name="forms">Those of the text's language.</param>
    internal bool Asks(string word, Stems forms) => _words.Contains(word) || (_stems.Count > 0 && _stems.Contains(forms.Of(word)));

    /// <summary>True for a name that the query asks for.</summary>
    internal bool Asks(NameEntry entry) => _entries.Contains(entry);

    /// <summary>The keyword of documents that name somebody.</summary>
    internal static string Naming(int id) => string.Create(CultureInfo.InvariantCulture, $"@{id}");

    internal static bool IsStopword(string word) =>
        LanguageCatalog.Indonesian.Lexicon.Find(word)?.Is(WordClass.Stopword) == true ||
        LanguageCatalog.English.Lexicon.Find(word)?.Is(WordClass.Stopword) == true;

    private void AddWords(AskedWord[] words, NameDirectory names, ImmutableArray<WordClause>.Builder clauses)
    {
        bool hasTopic = Array.Exists(words, static word => !word.IsStop);
        for (int start = 0; start < words.Length;)
        {
            int length = Math.Min(LongestName, words.Length - start);
            NameEntry? name = null;
            for (; length > 0; length--)
            {
                ReadOnlySpan<AskedWord> run = words.AsSpan(start, length);
                if (!run[0].IsStop && !run[^1].IsStop && names.Find(AskedWord.Join(run)) is [var only])
                {
                    name = only;
                    break;
                }
            }

            if (name is not null)
            {
                AddName(words.AsSpan(start, length), name, clauses);
                start += length;
                continue;
            }

            if (!hasTopic || !words[start].IsStop)
                AddWord(words[start].Text, clauses);
            start++;
        }
    }

    /// <summary>A name is there if it is named in any spelling, or if all its words are: so each of the words or the name.</summary>
    private void AddName(ReadOnlySpan<AskedWord> words, NameEntry name, ImmutableArray<WordClause>.Builder clauses)
    {
        _entries.Add(name);
        if (words.Length == 1)
            _words.Add(words[0].Text);
        foreach (AskedWord word in words)
        {
            clauses.Add(new WordClause(
                [new WeightedTerm(word.Text), .. name.Ids.Select(static id => WeightedTerm.OfKeyword(Naming(id), 1))], Required: true));
        }
    }

    private void AddWord(string word, ImmutableArray<WordClause>.Builder clauses)
    {
        _words.Add(word);
        string[] stems = [.. Stems.OfAnyLanguage(word)];
        _stems.UnionWith(stems.Append(word));
        clauses.Add(new WordClause([new WeightedTerm(word), .. stems.Select(static stem => new WeightedTerm(stem, StemWeight))], Required: true));
    }
}
