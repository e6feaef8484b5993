namespace BriefingBot.Core.Languages;

/// <summary>Tells the language of a text by counting which language's most frequent words stand in it.</summary>
public static class LanguageDetector
{
    private const int EnoughCharacters = 4_000;

    /// <summary>A language code of the catalog; Indonesian where the text gives no hint.</summary>
    public static string Detect(ReadOnlySpan<char> text)
    {
        text = text.Length > EnoughCharacters ? text[..EnoughCharacters] : text;
        int indonesian = 0, english = 0;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                ReadOnlySpan<char> word = text[start..i];
                indonesian += IsStopword(LanguageCatalog.Indonesian, word);
                english += IsStopword(LanguageCatalog.English, word);
                start = -1;
            }
        }

        return english > indonesian ? LanguageCatalog.English.Code : LanguageCatalog.Indonesian.Code;
    }

    private static int IsStopword(LanguageProfile language, ReadOnlySpan<char> word) =>
        language.Lexicon.Find(word)?.Is(WordClass.Stopword) == true ? 1 : 0;
}
