using System.Text;

namespace BriefingBot.Terminal;

/// <summary>A line that is being typed, with the lines typed before it. Knows keys, not screens.</summary>
internal sealed class LineBuffer
{
    private const int LongestLine = 4_096;
    private const int LongestHistory = 200;

    private readonly List<string> _history = [];
    private readonly StringBuilder _text = new();
    private string _draft = "";
    private int _recalled;

    public string Text => _text.ToString();

    /// <summary>The place in <see cref="Text"/> where the next character goes.</summary>
    public int Cursor { get; private set; }

    /// <summary>Takes one key.</summary>
    public LineEvent Press(ConsoleKeyInfo key)
    {
        bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                return LineEvent.Entered;
            case ConsoleKey.C when control:
                return LineEvent.Left;
            case ConsoleKey.D when control:
                if (_text.Length == 0)
                    return LineEvent.Left;
                Delete(Cursor, Forward());
                break;
            case ConsoleKey.Delete:
                Delete(Cursor, Forward());
                break;
            case ConsoleKey.Backspace:
                Delete(Back(), Cursor);
                break;
            case ConsoleKey.W when control:
                Delete(WordStart(), Cursor);
                break;
            case ConsoleKey.U when control:
                Delete(0, Cursor);
                break;
            case ConsoleKey.K when control:
                Delete(Cursor, _text.Length);
                break;
            case ConsoleKey.LeftArrow:
                Cursor = control ? WordStart() : Back();
                break;
            case ConsoleKey.RightArrow:
                Cursor = control ? WordEnd() : Forward();
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                Cursor = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                Cursor = _text.Length;
                break;
            case ConsoleKey.UpArrow:
                Recall(_recalled - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(_recalled + 1);
                break;
            default:
                Insert(key.KeyChar);
                break;
        }

        return LineEvent.Edited;
    }

    /// <summary>Ends the line: it goes into the history, and an empty one begins.</summary>
    public string Take()
    {
        string line = Text;
        if (!string.IsNullOrWhiteSpace(line) && (_history.Count == 0 || _history[^1] != line))
            _history.Add(line);
        if (_history.Count > LongestHistory)
            _history.RemoveAt(0);
        _recalled = _history.Count;
        Set("");
        return line;
    }

    private void Insert(char c)
    {
        if (char.IsControl(c) || _text.Length >= LongestLine)
            return;
        _text.Insert(Cursor, c);
        Cursor++;
    }

    private void Delete(int from, int to)
    {
        _text.Remove(from, to - from);
        Cursor = from;
    }

    private void Recall(int index)
    {
        if (index < 0 || index > _history.Count)
            return;
        if (_recalled == _history.Count)
            _draft = Text;
        _recalled = index;
        Set(index == _history.Count ? _draft : _history[index]);
    }

    private void Set(string text)
    {
        _text.Clear().Append(text);
        Cursor = text.Length;
    }

    /// <summary>One character back; a surrogate pair is one character.</summary>
    private int Back() => Cursor == 0 ? 0 : Cursor > 1 && char.IsLowSurrogate(_text[Cursor - 1]) ? Cursor - 2 : Cursor - 1;

    private int Forward() =>
        Cursor == _text.Length ? Cursor : Cursor + 1 < _text.Length && char.IsHighSurrogate(_text[Cursor]) ? Cursor + 2 : Cursor + 1;

    private int WordStart()
    {
        int at = Cursor;
        while (at > 0 && _text[at - 1] == ' ')
            at--;
        while (at > 0 && _text[at - 1] != ' ')
            at--;
        return at;
    }

    private int WordEnd()
    {
        int at = Cursor;
        while (at < _text.Length && _text[at] == ' ')
            at++;
        while (at < _text.Length && _text[at] != ' ')
            at++;
        return at;
    }
}
