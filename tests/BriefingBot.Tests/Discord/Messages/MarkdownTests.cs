using BriefingBot.Discord.Messages;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Discord.Messages;

public class MarkdownTests
{
    [Theory]
    [InlineData("Katanya: 5.000 ton (lebih) - \"cukup\".", "Katanya: 5.000 ton (lebih) - \"cukup\".")]
    [InlineData("1. satu", "1\\. satu")]
    [InlineData("- satu", "\\- satu")]
    [InlineData("  # satu", "  \\# satu")]
    [InlineData("https://a.example", "https\\://a.example")]
    [InlineData("pukul 10:30", "pukul 10\\:30")]
    [InlineData("<@1> @here", "\\<\\@1\\> \\@here")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\0b", "a\uFFFDb")]
    public void Escape_Text_TakesSignsOutOfMarkdown(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text));

    [Fact]
    public void Escape_HalfACharacter_ShowsThatThereIsOne() => Assert.Equal("a\uFFFDb", Markdown.Escape("a\uD83Db"));

    [Fact]
    public void Escape_AnyText_IsSeenAsItIsAndNothingComesToLife() => Check.QuickThrowOnFailure(Prop.ForAll(Hostile.Texts, static text =>
    {
        DiscordMarkdown read = DiscordMarkdown.Read(Markdown.Escape(text));

        Assert.Empty(read.Constructs);
        Assert.All(read.Lines, static line => Assert.Equal("", line.Kind));
        Assert.Equal(Hostile.Seen(text), string.Join('\n', read.Lines.Select(static line => line.Text)));
    }));

    [Fact]
    public void EscapeToFit_AnyTextAndLimit_KeepsTheLimitAndTheBeginning() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Hostile.Texts, Gen.Choose(20, 200).ToArbitrary(), static (text, most) =>
        {
            string fitting = Markdown.EscapeToFit(text, most);

            string seen = string.Join('\n', DiscordMarkdown.Read(fitting).Lines.Select(static line => line.Text));
            Assert.InRange(fitting.Length, 0, most);
            Assert.True(seen == Hostile.Seen(text) ||
                (seen.EndsWith(Markdown.Cut, StringComparison.Ordinal) && Hostile.Seen(text).StartsWith(seen[..^Markdown.Cut.Length], StringComparison.Ordinal)));
        }));

    [Fact]
    public void EscapeToFit_LongText_EndsAtAWord() => Assert.Equal("satu dua \\[…\\]", Markdown.EscapeToFit("satu dua tigaempatlima", 18));

    [Fact]
    public void Fit_LongText_EndsAtAWordAndIsNotEscaped() => Assert.Equal("*satu* dua […]", Markdown.Fit("*satu* dua tigaempatlima", 18));
}
