using System.Diagnostics.CodeAnalysis;
using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Commands;

/// <summary>Reads times of the day as people write them: <c>07:00</c>, <c>7.15</c>, <c>7pm</c>, <c>7 malam</c>.</summary>
internal static class ClockTime
{
    private const int Noon = 12;

    /// <summary>Each before what it ends with.</summary>
    private static readonly string[] Parts = ["malam", "am", "pagi", "siang", "pm", "sore"];

    public static bool TryParse(string text, [NotNullWhen(true)] out TimeOnly? time)
    {
        time = null;
        string plain = text.Trim().Trim('"', '“', '”', ',').ToLowerInvariant();
        string part = Array.Find(Parts, part => plain.EndsWith(part, StringComparison.Ordinal)) ?? "";
        if (!Schedule.TryTime(plain[..^part.Length].TrimEnd(), out TimeOnly read) || (part.Length > 0 && read.Hour > Noon))
            return false;

        time = IsLater(part, read.Hour) ? read.AddHours(Noon) : part is "am" or "pagi" && read.Hour == Noon ? read.AddHours(-Noon) : read;
        return true;
    }

    /// <summary>True where the hour is one of the afternoon or, twelve at night, of the next morning.</summary>
    private static bool IsLater(string part, int hour) => part switch
    {
        "pm" or "sore" => hour < Noon,
        "siang" => hour <= 4,
        "malam" => hour >= 5,
        _ => false,
    };
}
