using BriefingBot.Cli;
using BriefingBot.Terminal;
using BriefingBot.Tests.Support;
using Spectre.Console;
using Xunit;

namespace BriefingBot.Tests.Host.Terminal;

public class PageTests
{
    [Fact]
    public void Paragraph_LongerThanTheTerminal_WrapsBetweenWordsBehindItsMargin()
    {
        using var shell = new TestShell();

        Page.On(shell.Shell with { Columns = static () => 40 }).Paragraph(
            new Margin("- ", "  "), [("one two three four five six seven eight ", null), ("nine", null), (", ten eleven", null)]);

        Assert.Equal("- one two three four five six seven\n  eight nine, ten eleven\n", shell.Out);
    }

    [Fact]
    public void Paragraph_InAPipe_IsOneLine()
    {
        using var shell = new TestShell();
        string words = string.Join(' ', Enumerable.Repeat("word", 100));

        Page.On(shell.Shell).Paragraph(new Margin("  "), [(words, null)]);

        Assert.Equal($"  {words}\n", shell.Out);
    }

    [Fact]
    public void Line_TextThatLooksLikeMarkup_IsPrintedAsItIs()
    {
        using var shell = new TestShell();

        Page.On(shell.Shell).Line("[red]not[/] markup [1] ¶5", new Style(Color.Red));

        Assert.Equal("[red]not[/] markup [1] ¶5\n", shell.Out);
    }

    [Fact]
    public void Line_EscapeSequencesOnAColourTerminal_DoNotReachIt()
    {
        using var shell = new TestShell();
        Shell terminal = shell.Shell with { OutIsTerminal = true, Columns = static () => 80 };

        Page.On(terminal).Line("a\u001b]0;title\u0007b\u009b2Jc\u202Ed");

        Assert.Equal("a\uFFFD]0;title\uFFFDb\uFFFD2Jc\uFFFDd\n", shell.Out);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("북한", 4)]
    [InlineData("é", 1)]
    [InlineData("😀", 2)]
    public void Columns_OfText_AreThoseOfATerminal(string text, int columns) => Assert.Equal(columns, VisibleText.Columns(text));
}
