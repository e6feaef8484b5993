using System.Collections.Immutable;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Library;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>
/// Words that somebody quotes, to be found where they come from. A few may have been changed, but none that turns the meaning: a
/// number, or a word of negation. Marks, signs and case do not matter.
/// </summary>
internal sealed class QuotedWords
{
    /// <summary>Fewer words in a row stand in too many places.</summary>
    public const int Least = 4;

    /// <summary>One word in so many may differ.</summary>
    private const int WordsPerEdit = 6;

    private const int ShingleLength = 3;
    private const int MostShingles = 12;

    /// <summary>Of one shingle: commonplaces are said by many.</summary>
    private const int MostCandidates = 50;

    /// <summary>More than any number of edits that are allowed.</summary>
    private const int Never = 1_000;

    private readonly string[] _words;

    private QuotedWords(string[] words) => _words = words;

    /// <summary>
    /// What a message quotes: each part between quotation marks, else everything. Where words were left out (<c>…</c>), the parts stand alone.
    /// Parts too short to recognise are dropped.
    /// </summary>
    public static ImmutableArray<QuotedWords> In(string message)
    {
        QuotedPart[] parts = [.. QuotedPart.Split(message)];
        ImmutableArray<QuotedWords> quoted = Recognisable(parts.Where(static part => part.IsQuoted).Select(static part => part.Text));
        return quoted.IsEmpty ? Recognisable([message]) : quoted;
    }

    /// <summary>The facts whose words these are, or hold these, or are held by these; the nearest first.</summary>
    /// <param name="spanOf">Where a fact's words stand.</param>
    public IEnumerable<Told<T>> FindIn<T>(FactIndex<T> facts, Func<T, TextSpan> spanOf, NameDirectory names) => Shingles()
        .SelectMany(shingle => facts.Find(FactQuery.All with { Words = SearchQuery.Parse($"\"{shingle}\"", names) }, 0, MostCandidates))
        .Distinct()
        .Select(told => (Told: told, Distance: Distance(told.Story.Article.Reading, spanOf(told.Fact))))
        .Where(static found => found.Distance < 1)
        .OrderBy(static found => found.Distance)
        .ThenBy(static found => found.Told.Story.Day)
        .Select(static found => found.Told);

    private static ImmutableArray<QuotedWords> Recognisable(IEnumerable<string> texts) =>
    [
        .. texts
            .SelectMany(static text => text.Split(["…", "...", "[…]"], StringSplitOptions.RemoveEmptyEntries))
            .Select(static text => new QuotedWords([.. WordFolding.Words(text).Select(static word => word.Text)]))
            .Where(static words => words._words.Length >= Least),
    ];

    /// <summary>Short runs of the words, spread evenly: of a text that is changed a little, some are left as they were.</summary>
    private IEnumerable<string> Shingles()
    {
        int count = _words.Length - ShingleLength + 1;
        int step = Math.Max(1, count / MostShingles);
        for (int start = 0; start < count; start += step)
            yield return string.Join(' ', _words, start, ShingleLength);
    }

    /// <summary>The share of allowed changes that it takes to find one in the other; 1 and more where that is not enough.</summary>
    private double Distance(string text, TextSpan span)
    {
        string[] said = [.. WordFolding.Words(text, span).Select(static word => word.Text)];
        (string[] few, string[] many) = said.Length <= _words.Length ? (said, _words) : (_words, said);
        if (few.Length < Least)
            return 1;
        return Edits(few, many) / ((few.Length / WordsPerEdit) + 1.0);
    }

    /// <summary>How many words must be inserted, removed or exchanged to find the words in a part of the others (Sellers, 1980).</summary>
    private static int Edits(string[] words, string[] others)
    {
        int[] cost = [.. words.Select(Cost)];
        int[] last = new int[words.Length + 1], current = new int[words.Length + 1];
        for (int i = 1; i <= words.Length; i++)
            last[i] = last[i - 1] + cost[i - 1];

        int best = last[^1];
        foreach (string other in others)
        {
            int inserted = Cost(other);
            current[0] = 0;
            for (int i = 1; i <= words.Length; i++)
            {
                int exchanged = words[i - 1] == other ? 0 : Math.Max(cost[i - 1], inserted);
                current[i] = Math.Min(last[i - 1] + exchanged, Math.Min(last[i] + inserted, current[i - 1] + cost[i - 1]));
            }

            best = Math.Min(best, current[^1]);
            (last, current) = (current, last);
        }

        return best;
    }

    private static int Cost(string word) => word.Any(char.IsDigit) || LanguageCatalog.All.Any(language =>
        language.Lexicon.Find(word)?.Is(WordClass.Negation | WordClass.NumberWord) == true) ? Never : 1;
}
