using BriefingBot.Core.Extraction;
using BriefingBot.Core.Extraction.Numbers;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Answers;

/// <summary>A figure's value in plain digits and the reader's language.</summary>
public static class FigureText
{
    /// <summary>The figure as its article words it, with the value in plain digits behind it where the words do not hold them already.</summary>
    public static string Written(Figure figure, string words, InterfaceTexts texts) =>
        Plain(figure, texts) is { } plain && !Holds(words, texts.Number(figure.Value!.Value)) ? $"{words} ({plain})" : words;

    /// <summary>True if a text holds these digits, not as part of others.</summary>
    private static bool Holds(string words, string number)
    {
        for (int at = words.IndexOf(number, StringComparison.Ordinal); at >= 0; at = words.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            int end = at + number.Length;
            bool isPart = (at > 0 && IsPartOfNumber(words[at - 1])) || (end < words.Length && IsPartOfNumber(words[end]) && end + 1 < words.Length && char.IsDigit(words[end + 1]));
            if (!isPart && (end == words.Length || !char.IsDigit(words[end])))
                return true;
        }

        return false;

        static bool IsPartOfNumber(char c) => char.IsDigit(c) || c is '.' or ',';
    }

    /// <summary>The number alone, with the sign of its unit where that is no word; null for a vague quantity.</summary>
    public static string? Plain(Figure figure, InterfaceTexts texts)
    {
        if (figure.Value is not { } value)
            return null;

        string number = texts.Number(value);
        if (figure.Upper is { } upper)
            number = texts.Range(number, texts.Number(upper));
        return figure.Unit switch
        {
            "%" => $"{number}%",
            "x" => $"{number}×",
            { } unit when FigureUnits.IsCurrency(unit) => $"{unit} {number}",
            _ => number,
        };
    }

}
