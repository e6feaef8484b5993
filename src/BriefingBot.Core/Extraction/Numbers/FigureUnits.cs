using System.Collections.Frozen;
using BriefingBot.Core.Languages;

namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>Tells kinds of units apart.</summary>
public static class FigureUnits
{
    private static readonly FrozenSet<string> Measures =
    [
        .. LanguageCatalog.All.SelectMany(static language => language.Lexicon.Phrases(WordClass.Measure)).Select(static lexeme => lexeme.ValueIn(WordClass.Measure)!)
            .Select(static value => value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
    ];

    /// <summary>ISO 4217 codes are three capitals.</summary>
    public static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    /// <summary>True for money, shares, multiples and measures: they say nothing of what is measured.</summary>
    public static bool IsMeasure(string unit) => IsCurrency(unit) || Measures.Contains(unit);

    /// <summary>True for a unit of time in any language.</summary>
    public static bool IsTime(string unit) => LanguageCatalog.All.Any(language => language.Lexicon.Find(unit)?.Is(WordClass.TimeUnit) == true);
}
