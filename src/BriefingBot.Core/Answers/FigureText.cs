using BriefingBot.Core.Extraction;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Answers;

/// <summary>A figure's value in plain digits and the reader's language.</summary>
public static class FigureText
{
    /// <summary>Modifier, number and unit; null for a vague quantity.</summary>
    public static string? Normalised(Figure figure, InterfaceTexts texts)
    {
        if (figure.Value is not { } value)
            return null;

        string number = texts.Number(value);
        if (figure.Upper is { } upper)
            number = texts.Range(number, texts.Number(upper));
        string unit = figure.Unit;
        string whole = unit switch
        {
            "" => number,
            "%" => $"{number}%",
            "x" => $"{number}×",
            _ when IsCurrency(unit) => $"{unit} {number}",
            _ => $"{number} {unit}",
        };
        return texts.Modified(figure.Modifier, whole);
    }

    /// <summary>ISO 4217 codes are three capitals.</summary>
    public static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
}
