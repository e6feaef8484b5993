using System.Text;
using BriefingBot.Core.Ingestion;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion;

public class TextDecodingTests
{
    private const string Sample = "Wali Kota Tanjung Mekar — “kami siap” — menyebut 4,8 juta; café é";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public void TryDecode_KnownEncoding_GivesTheTextWithoutMark(string name, bool mark)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];

        Assert.True(TextDecoding.TryDecode(bytes, out string? text, out _));
        Assert.Equal(Sample, text);
    }

    [Fact]
    public void TryDecode_Utf16CutInACharacter_KeepsTheRest()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)];

        Assert.True(TextDecoding.TryDecode(bytes.AsSpan(..^1), out string? text, out _));
        Assert.Equal(Sample[..^1] + '\uFFFD', text);
    }

    [Fact]
    public void TryDecode_Utf8CutInACharacter_KeepsTheRest()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Sample);

        Assert.True(TextDecoding.TryDecode(bytes.AsSpan(..^1), out string? text, out _));
        Assert.Equal(Sample[..^1] + '\uFFFD', text);
    }

    [Fact]
    public void TryDecode_OneBrokenByteAmongUtf8_StaysUtf8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sample), 0xE9, .. Encoding.UTF8.GetBytes(Sample)];

        Assert.True(TextDecoding.TryDecode(bytes, out string? text, out _));
        Assert.Equal(Sample + '\uFFFD' + Sample, text);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t\n ", "white space")]
    [InlineData("\uFEFF\n", "white space")]
    [InlineData("PK\u0003\u0004\u0014\u0000\u0008\u0000", "binary")]
    [InlineData("\u0001\u0002\u0003\u0004 almost text", "binary")]
    public void TryDecode_NoText_SaysWhy(string content, string word)
    {
        Assert.False(TextDecoding.TryDecode(Encoding.UTF8.GetBytes(content), out _, out string? reason));
        Assert.Contains(word, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryDecode_BytesOfNoEncoding_SaysWhy()
    {
        Assert.False(TextDecoding.TryDecode([0x41, 0x81, 0x8D, 0xFF], out _, out string? reason));
        Assert.Contains("encoding", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryDecode_AnyBytes_GiveTextWithoutLoneSurrogatesOrAReason() => Prop.ForAll<byte[]>(bytes =>
    {
        bool decoded = TextDecoding.TryDecode(bytes, out string? text, out string? reason);
        return decoded
            ? reason is null && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text!)) == text
            : reason!.EndsWith('.');
    }).QuickCheckThrowOnFailure();
}
