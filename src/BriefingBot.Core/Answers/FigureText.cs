using BriefingBot.Core.Extraction;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Answers;

/// <summary>A figure's value in plain digits and the reader's language.</summary>
public static class FigureText
{
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
            { } unit when IsCurrency(unit) => $"{unit} {number}",
            _ => number,
        };
    }

    /// <summary>ISO 4217 codes are three capitals.</summary>
    public static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
}
