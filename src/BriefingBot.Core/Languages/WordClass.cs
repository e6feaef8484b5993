namespace BriefingBot.Core.Languages;

/// <summary>The word lists of a language, a file each: <c>SpeechVerb</c> is read from <c>speech-verb.txt</c>.</summary>
[Flags]
public enum WordClass : ulong
{
    None = 0,

    // Text
    /// <summary>Written with a full stop that ends no sentence: <c>dr</c>, <c>Jl</c>, <c>No</c>.</summary>
    Abbreviation = 1UL << 0,

    /// <summary>The most frequent words of the language: they tell it from others and carry no topic.</summary>
    Stopword = 1UL << 1,

    // Numbers and calendar
    /// <summary>A number word; the value is the number.</summary>
    NumberWord = 1UL << 32,

    /// <summary>Multiplies the number before it; the value is the factor.</summary>
    NumberScale = 1UL << 33,

    /// <summary>The name of a month; the value is 1 to 12.</summary>
    Month = 1UL << 34,

    /// <summary>The name of a day; the value is 1 (Monday) to 7.</summary>
    Weekday = 1UL << 35,
}
