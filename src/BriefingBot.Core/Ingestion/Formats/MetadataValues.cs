namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>Brings the values of metadata, which anyone may have written, into the shape that an article promises.</summary>
internal static class MetadataValues
{
    private const int LongestLine = 2_000;

    /// <summary>On one line and without control characters; null where nothing is left.</summary>
    public static string? Line(string? value)
    {
        if (value is null || value.Length > LongestLine)
            return null;
        string line = string.Join(' ', value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 || line.Any(char.IsControl) ? null : line;
    }

    /// <summary>An absolute http or https address, as written.</summary>
    public static string? Url(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? address.AbsoluteUri
            : null;

    /// <summary>The two letters of <c>id</c>, <c>en-US</c>, <c>id_ID</c>.</summary>
    public static string? Language(string? value) =>
        value is { Length: >= 2 } && char.IsAsciiLetter(value[0]) && char.IsAsciiLetter(value[1]) && (value.Length == 2 || value[2] is '-' or '_')
            ? value[..2].ToLowerInvariant()
            : null;
}
