using System.Collections.Immutable;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Languages;

/// <summary>The languages the program reads. A new one is a folder of word lists and a line here.</summary>
public static class LanguageCatalog
{
    public static LanguageProfile Indonesian { get; } = LanguageProfile.Load("id", "Indonesian", ',', static roots => new IndonesianStemmer(roots));

    public static LanguageProfile English { get; } = LanguageProfile.Load("en", "English", '.', static roots => new EnglishStemmer(roots));

    public static ImmutableArray<LanguageProfile> All { get; } = [Indonesian, English];

    /// <summary>The profile of a language code; Indonesian, the language of most articles, for codes that are not known.</summary>
    public static LanguageProfile For(string code) => code == English.Code ? English : Indonesian;
}
