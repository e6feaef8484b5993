using System.Globalization;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Digests;

/// <summary>Instants as people of a zone read them.</summary>
internal static class LocalTime
{
    /// <summary>Day of the week, date, time and offset: <c>Monday, 4 May 2026, 07:00 (UTC+07:00)</c>.</summary>
    public static string Of(DateTimeOffset instant, TimeZoneInfo zone, InterfaceTexts texts)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(instant, zone);
        string offset = local.Offset == TimeSpan.Zero ? "UTC" : local.ToString("'UTC'zzz", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{texts.Digests.DayOfWeek(local.DayOfWeek)}, {texts.Day(DateOnly.FromDateTime(local.DateTime))}, {texts.Digests.Clock(TimeOnly.FromDateTime(local.DateTime))} ({offset})");
    }
}
