using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BriefingBot.Core.Ingestion;

/// <summary>
/// Turns a file's bytes into text: UTF-8, UTF-16 and UTF-32 with their marks, UTF-8 and UTF-16 without, else windows-1252. A byte
/// order mark is not part of the text. What cannot be decoded inside otherwise sound text becomes U+FFFD.
/// </summary>
public static class TextDecoding
{
    /// <summary>How much of a file is looked at to tell UTF-16 without a mark.</summary>
    private const int SampleBytes = 4_096;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly SearchValues<byte> UndefinedInWindows1252 = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except("\t\n\r\f\v\u001A"), '\u007F']);

    /// <param name="text">Without lone surrogates.</param>
    /// <param name="reason">Why there is no text; a sentence for <see cref="Rejection.Reason"/>.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? reason)
    {
        text = null;
        reason = null;
        if (bytes.IsEmpty)
            reason = "The file is empty.";
        else if (EncodingOf(bytes, out int mark) is not { } encoding)
            reason = "The file is binary or in an unknown encoding; save it as UTF-8 text.";
        else
            text = encoding.GetString(bytes[mark..]);

        if (text is not null && string.IsNullOrWhiteSpace(text))
            reason = "The file holds nothing but white space.";
        else if (text is not null && IsRubbish(text))
            reason = "The file is binary or in an unknown encoding; save it as UTF-8 text.";
        return reason is null;
    }

    /// <summary>Null for bytes that are no text.</summary>
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, out int mark)
    {
        (Encoding? marked, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };
        if (marked is not null)
            return marked;
        if (bytes.Contains((byte)0))
            return UnmarkedUtf16(bytes);
        return IsUtf8(bytes) ? Encoding.UTF8 : bytes.ContainsAny(UndefinedInWindows1252) ? null : Windows1252;
    }

    /// <summary>News in Latin script has a zero in nearly every second byte of UTF-16, and none in the others.</summary>
    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int even = 0, odd = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0 && (i & 1) == 0)
                even++;
            else if (sample[i] == 0)
                odd++;
        }

        int most = ((sample.Length / 2 * 7) + 9) / 10;
        if (most == 0)
            return null;
        return odd >= most && even == 0 ? Encoding.Unicode : even >= most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>True also for UTF-8 with a little damage: a cut end, or far fewer broken sequences than sound ones.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int sound = 0, broken = 0;
        while (true)
        {
            int ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                return broken == 0 || sound > 4 * broken;

            bytes = bytes[ascii..];
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int length);
            if (status == OperationStatus.NeedMoreData)
                return broken == 0 || sound > 4 * broken;
            if (status == OperationStatus.Done)
                sound++;
            else
                broken++;
            bytes = bytes[length..];
        }
    }

    private static bool IsRubbish(string text)
    {
        int controls = 0;
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAny(Controls); at >= 0; at = rest.IndexOfAny(Controls))
        {
            controls++;
            rest = rest[(at + 1)..];
        }

        return controls > 2 + (text.Length / 500);
    }
}
