using System.Reflection;
using System.Text;

namespace BriefingBot.Core.Languages;

/// <summary>What the program knows of one language: its word lists. Rules live in the extractors, words live here.</summary>
public sealed class LanguageProfile
{
    private LanguageProfile(string code, char decimalSign, Lexicon lexicon) => (Code, DecimalSign, Lexicon) = (code, decimalSign, lexicon);

    /// <summary>ISO 639-1 code.</summary>
    public string Code { get; }

    /// <summary>The sign before a decimal fraction; the other of point and comma groups thousands.</summary>
    public char DecimalSign { get; }

    public Lexicon Lexicon { get; }

    /// <summary>The noun comes behind the words that describe it (transport minister), not before them (menteri perhubungan).</summary>
    public bool HeadLast => Code == "en";

    /// <summary>Reads every word list in an embedded folder. A file that no <see cref="WordClass"/> claims is a mistake.</summary>
    public static LanguageProfile Load(string code, string folder, char decimalSign)
    {
        var lexicon = new Lexicon();
        Assembly assembly = typeof(LanguageProfile).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith($"{folder}/", StringComparison.Ordinal) || !resource.EndsWith(".txt", StringComparison.Ordinal))
                continue;

            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            lexicon.AddList(ListOf(resource[(folder.Length + 1)..^4]), reader);
        }

        return new LanguageProfile(code, decimalSign, lexicon);
    }

    private static WordClass ListOf(string fileName) =>
        Enum.TryParse(fileName.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out WordClass list)
            ? list
            : throw new InvalidOperationException($"The word list '{fileName}' belongs to no word class.");
}
