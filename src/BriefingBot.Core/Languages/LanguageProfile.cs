using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Languages;

/// <summary>What the program knows of one language: its word lists. Rules live in the extractors, words live here.</summary>
public sealed class LanguageProfile
{
    /// <summary>A list for the stemmer alone: its words are known to no extractor.</summary>
    private const string RootWords = "root-word";

    private LanguageProfile(string code, char decimalSign, Lexicon lexicon, IStemmer stemmer) =>
        (Code, DecimalSign, Lexicon, Stemmer) = (code, decimalSign, lexicon, stemmer);

    /// <summary>ISO 639-1 code.</summary>
    public string Code { get; }

    /// <summary>The sign before a decimal fraction; the other of point and comma groups thousands.</summary>
    public char DecimalSign { get; }

    public Lexicon Lexicon { get; }

    /// <summary>The noun comes behind the words that describe it (transport minister), not before them (menteri perhubungan).</summary>
    public bool HeadLast => Code == "en";

    public IStemmer Stemmer { get; }

    /// <summary>Reads every word list in an embedded folder. A file that no <see cref="WordClass"/> claims is a mistake.</summary>
    /// <param name="stemmer">Takes the language's root words, if it lists any.</param>
    public static LanguageProfile Load(string code, string folder, char decimalSign, Func<FrozenSet<string>, IStemmer> stemmer)
    {
        var lexicon = new Lexicon();
        FrozenSet<string> roots = [];
        Assembly assembly = typeof(LanguageProfile).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith($"{folder}/", StringComparison.Ordinal) || !resource.EndsWith(".txt", StringComparison.Ordinal))
                continue;

            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            string list = resource[(folder.Length + 1)..^4];
            if (list == RootWords)
                roots = ReadWords(reader);
            else
                lexicon.AddList(ListOf(list), reader);
        }

        return new LanguageProfile(code, decimalSign, lexicon, stemmer(roots));
    }

    private static FrozenSet<string> ReadWords(StreamReader reader) =>
        [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries).Where(static line => line.Length > 0 && line[0] != '#')];

    private static WordClass ListOf(string fileName) => WordClass.TryFind(fileName, out WordClass list)
        ? list
        : throw new InvalidOperationException($"The word list '{fileName}' belongs to no word class.");
}
