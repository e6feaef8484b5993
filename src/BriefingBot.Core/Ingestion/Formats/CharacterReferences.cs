using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>Reads HTML's character references: <c>&amp;ldquo;</c>, <c>&amp;#8220;</c>.</summary>
internal static class CharacterReferences
{
    private const int Longest = 34;

    /// <summary>Copies the next character of the source, or what the reference there means, to the start of the target.</summary>
    /// <param name="written">How many units were written; never more than were read.</param>
    /// <returns>How many units of the source were read; at least 1.</returns>
    public static int Copy(ReadOnlySpan<char> source, Span<char> target, out int written)
    {
        if (source[0] == '&' && Decode(source, out int length) is { } symbol && symbol.Length <= length)
        {
            symbol.CopyTo(target);
            written = symbol.Length;
            return length;
        }

        int plain = source.IndexOf('&');
        plain = plain < 0 ? source.Length : Math.Max(plain, 1);
        source[..plain].CopyTo(target);
        written = plain;
        return plain;
    }

    /// <summary>The text with its references decoded.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        char[] decoded = new char[text.Length];
        int end = 0;
        while (!text.IsEmpty)
        {
            int read = Copy(text, decoded.AsSpan(end), out int written);
            end += written;
            text = text[read..];
        }

        return new string(decoded, 0, end);
    }

    private static string? Decode(ReadOnlySpan<char> source, out int length)
    {
        int semicolon = source[..Math.Min(source.Length, Longest)].IndexOf(';');
        length = semicolon + 1;
        if (semicolon < 2)
            return null;

        ReadOnlySpan<char> name = source[1..semicolon];
        return name[0] == '#' ? Numbered(name[1..]) : HtmlEntityProvider.Resolver.GetSymbol($"{name};");
    }

    private static string? Numbered(ReadOnlySpan<char> digits)
    {
        bool isHex = digits.Length > 1 && digits[0] is 'x' or 'X';
        if (!int.TryParse(isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            return null;
        if (code is >= 0x80 and <= 0x9F)
            return HtmlEntityProvider.GetSymbolFromTable(code);
        return code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
    }
}
