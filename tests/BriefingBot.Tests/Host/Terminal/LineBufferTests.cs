using BriefingBot.Terminal;
using Xunit;

namespace BriefingBot.Tests.Host.Terminal;

public class LineBufferTests
{
    private readonly LineBuffer _buffer = new();

    [Fact]
    public void Press_TypingInTheMiddle_Inserts()
    {
        Type("/wo");
        Press(ConsoleKey.LeftArrow);
        Type("h");

        Assert.Equal("/who", _buffer.Text);
        Assert.Equal(3, _buffer.Cursor);
    }

    [Fact]
    public void Press_BackspaceBehindASurrogatePair_DeletesTheWholeCharacter()
    {
        Type("a😀b");
        Press(ConsoleKey.LeftArrow);
        Press(ConsoleKey.Backspace);

        Assert.Equal("ab", _buffer.Text);
    }

    [Fact]
    public void Press_HomeEndDelete_Edit()
    {
        Type("xab");
        Press(ConsoleKey.Home);
        Press(ConsoleKey.Delete);
        Press(ConsoleKey.End);
        Type("c");

        Assert.Equal("abc", _buffer.Text);
    }

    [Fact]
    public void Press_ControlW_DeletesTheWordBefore()
    {
        Type("/who arms transfer");
        Press(ConsoleKey.W, control: true);

        Assert.Equal("/who arms ", _buffer.Text);
    }

    [Fact]
    public void Press_Up_RecallsAndDownReturnsToTheDraft()
    {
        Type("/who");
        _buffer.Take();
        Type("/figures");
        _buffer.Take();
        Type("draft");

        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Assert.Equal("/who", _buffer.Text);
        Press(ConsoleKey.UpArrow);
        Assert.Equal("/who", _buffer.Text);
        Press(ConsoleKey.DownArrow);
        Assert.Equal("/figures", _buffer.Text);
        Press(ConsoleKey.DownArrow);
        Assert.Equal("draft", _buffer.Text);
    }

    [Fact]
    public void Press_ControlD_LeavesOnlyAnEmptyLine()
    {
        Type("a");
        Assert.Equal(LineEvent.Edited, Press(ConsoleKey.D, control: true));

        Press(ConsoleKey.Backspace);
        Assert.Equal(LineEvent.Left, Press(ConsoleKey.D, control: true));
    }

    [Fact]
    public void Press_ControlCharacter_IsNotTyped()
    {
        Type("a\u001b\u0007b");

        Assert.Equal("ab", _buffer.Text);
    }

    private void Type(string text)
    {
        foreach (char c in text)
            _buffer.Press(new ConsoleKeyInfo(c, ConsoleKey.None, shift: false, alt: false, control: false));
    }

    private LineEvent Press(ConsoleKey key, bool control = false) =>
        _buffer.Press(new ConsoleKeyInfo('\0', key, shift: false, alt: false, control));
}
