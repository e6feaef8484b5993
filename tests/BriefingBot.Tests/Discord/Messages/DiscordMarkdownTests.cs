using Xunit;

namespace BriefingBot.Tests.Discord.Messages;

/// <summary>A reader that saw no danger would prove nothing: here it sees each one.</summary>
public class DiscordMarkdownTests
{
    [Theory]
    [InlineData("halo @everyone", "everyone @everyone")]
    [InlineData("<@123> dan <#4>", "angle <@123>, angle <#4>")]
    [InlineData("<t:1700000000:R>", "angle <t:1700000000:R>")]
    [InlineData("<:api:123>", "angle <:api:123>")]
    [InlineData("lihat https://contoh.example/a", "url https://contoh.example/a")]
    [InlineData("[klik](https://contoh.example)", "link https://contoh.example")]
    [InlineData("a **b** c", "bold")]
    [InlineData("a *b* c", "italic *b*")]
    [InlineData("a _b_ c", "italic _b_")]
    [InlineData("a ~~b~~ c", "strike ~~b~~")]
    [InlineData("a ||b|| c", "spoiler ||b||")]
    [InlineData("a `b` c", "code `b`")]
    [InlineData("senang :smile:", "emoji :smile:")]
    [InlineData(">>> semua", "long quote")]
    [InlineData("> # besar", "heading in quote")]
    [InlineData("> 1. satu", "list in quote")]
    public void Read_LivingMarkdown_NamesIt(string markdown, string constructs) =>
        Assert.Equal(constructs, string.Join(", ", DiscordMarkdown.Read(markdown).Constructs));

    [Fact]
    public void Read_Blocks_TellsThemApart() =>
        Assert.Equal(
            ["heading judul", "quote kutipan", "subtext kecil", "list isi", " biasa"],
            DiscordMarkdown.Read("### judul\n> kutipan\n-# kecil\n- isi\nbiasa").Lines.Select(static line => $"{line.Kind} {line.Text}"));
}
