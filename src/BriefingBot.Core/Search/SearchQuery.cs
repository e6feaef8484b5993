using System.Collections.Immutable;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Search;

/// <summary>Words as a user asks for them: each must be there, as a word, a form of it, or a name that it spells; quoted words in a row.</summary>
public sealed class SearchQuery
{
    private const int MostWords = 24;
    private const int LongestName = 5;
    private const double RelatedWeight = 0.6;
    private const double SpelledOutWeight = 0.9;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<int> _entries = [];

    private SearchQuery(string text) => Text = text;

    public static SearchQuery None { get; } = new("");

    /// <summary>As the user wrote it.</summary>
    public string Text { get; }

    /// <summary>True where nothing is left to look for: no word, or only words without a topic.</summary>
    public bool IsEmpty => Clauses.IsEmpty;

    /// <summary>All of them must hold.</summary>
    internal ImmutableArray<SearchClause> Clauses { get; private set; } = [];

    /// <summary>Runs of folded words that must stand in a row.</summary>
    internal ImmutableArray<ImmutableArray<string>> Phrases { get; private set; } = [];

    /// <summary>The words outside quotes in the order asked; text that holds them in a row ranks higher.</summary>
    internal ImmutableArray<string> Sequence { get; private set; } = [];

    public static SearchQuery Parse(string text, NameDirectory names)
    {
        var query = new SearchQuery(text);
        var clauses = ImmutableArray.CreateBuilder<SearchClause>();
        var phrases = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var sequence = ImmutableArray.CreateBuilder<string>();
        foreach (QuotedPart part in QuotedPart.Split(text))
        {
            AskedWord[] asked = [.. WordFolding.Words(part.Text).Take(MostWords).Select(word => AskedWord.Of(word, part.Text))];
            string[] words = [.. asked.Select(static word => word.Text)];
            if (part.IsQuoted)
            {
                phrases.Add([.. words]);
                query._words.UnionWith(words);
                clauses.AddRange(words.Select(static word => new SearchClause([new SearchAlternative([word], 1)])));
            }
            else
            {
                sequence.AddRange(words);
                query.AddWords(asked, names, clauses);
            }
        }

        phrases.RemoveAll(static phrase => phrase.IsEmpty);
        query.Clauses = [.. clauses.Take(MostWords)];
        query.Phrases = phrases.ToImmutable();
        query.Sequence = sequence.ToImmutable();
        return query;
    }

    /// <summary>A query for each word or name outside quotation marks, for when nothing holds them all.</summary>
    internal ImmutableArray<SearchQuery> Parts => [.. Clauses.Select(clause => new SearchQuery(Text) { Clauses = [clause] })];

    /// <summary>The folded words of a text that are no stop word of any language.</summary>
    public static IEnumerable<string> ContentWords(string text) =>
        WordFolding.Words(text).Select(static word => word.Text).Where(static word => !IsStopword(word));

    /// <summary>True for a word of a text that the query asks for, as it stands or in another form.</summary>
    internal bool Asks(string word)
    {
        if (_words.Contains(word))
            return true;
        if (_stems.Count == 0)
            return false;

        var stems = new List<string>(4);
        Stems.AddTo(stems, word);
        return stems.Exists(_stems.Contains);
    }

    /// <summary>True for a name that the query asks for.</summary>
    internal bool Asks(NameEntry entry) => _entries.Contains(entry.Id);

    private void AddWords(AskedWord[] words, NameDirectory names, ImmutableArray<SearchClause>.Builder clauses)
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
                _entries.Add(name.Id);
                clauses.Add(NameClause([.. words[start..(start + length)].Select(static word => word.Text)], name));
                start += length;
                continue;
            }

            if (!hasTopic || !words[start].IsStop)
                clauses.Add(WordClause(words[start].Text));
            start++;
        }
    }

    private SearchClause NameClause(string[] words, NameEntry name)
    {
        if (words.Length == 1)
            _words.Add(words[0]);
        return new SearchClause(
        [
            new SearchAlternative([Terms.Names(name)], 1),
            new SearchAlternative([.. words], SpelledOutWeight),
        ]);
    }

    private SearchClause WordClause(string word)
    {
        _words.Add(word);
        var stems = new List<string>(4);
        Stems.AddTo(stems, word);
        _stems.UnionWith(stems);
        return new SearchClause(
        [
            new SearchAlternative([word], 1),
            .. stems.Select(static stem => new SearchAlternative([Terms.Stem(stem)], RelatedWeight)),
        ]);
    }

    internal static bool IsStopword(string word) =>
        LanguageCatalog.Indonesian.Lexicon.Find(word)?.Is(Languages.WordClass.Stopword) == true ||
        LanguageCatalog.English.Lexicon.Find(word)?.Is(Languages.WordClass.Stopword) == true;
}
