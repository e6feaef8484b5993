using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Core.Commands;

/// <summary>Time zones by the names that people know them by.</summary>
internal static class ZoneNames
{
    /// <summary>The three zones of Indonesia as everybody there writes them (Keputusan Presiden 41/1987).</summary>
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["WIB"] = "Asia/Jakarta",
        ["WITA"] = "Asia/Makassar",
        ["WIT"] = "Asia/Jayapura",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The system's own zones have names in one case only.</summary>
    private static readonly FrozenDictionary<string, string> System = TimeZoneInfo.GetSystemTimeZones()
        .Select(static zone => zone.Id)
        .DistinctBy(static id => id, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(static id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>By IANA name or Indonesian abbreviation, in any case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        string id = Known.GetValueOrDefault(name) ?? System.GetValueOrDefault(name, name);
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) && zone.HasIanaId;
    }
}
