namespace BriefingBot.Terminal;

/// <summary>
/// Lets a person edit one line on a terminal; a line longer than the terminal scrolls sideways. Others may print meanwhile.
/// </summary>
internal sealed class LineEditor(TextWriter screen, string prompt)
{
    private readonly Lock _gate = new();
    private readonly LineBuffer _buffer = new();
    private bool _isEditing;

    /// <summary>A line, or null when the person leaves with Ctrl-C or Ctrl-D. Blocks.</summary>
    public string? ReadLine()
    {
        bool before = Console.TreatControlCAsInput;
        Console.TreatControlCAsInput = true;
        try
        {
            Begin();
            while (true)
            {
                ConsoleKeyInfo key = Console.ReadKey(intercept: true);
                lock (_gate)
                {
                    LineEvent happened = _buffer.Press(key);
                    while (happened == LineEvent.Edited && Console.KeyAvailable)
                        happened = _buffer.Press(Console.ReadKey(intercept: true));
                    Draw();
                    if (happened == LineEvent.Edited)
                        continue;

                    _isEditing = false;
                    screen.WriteLine();
                    screen.Flush();
                    return happened == LineEvent.Left ? null : _buffer.Take();
                }
            }
        }
        finally
        {
            Console.TreatControlCAsInput = before;
        }
    }

    /// <summary>Prints lines above the one that is being typed, which stays as it is. Safe to call from any thread.</summary>
    /// <param name="text">Ends with a line break.</param>
    public void PrintAbove(string text)
    {
        lock (_gate)
        {
            if (_isEditing)
                screen.Write("\r\e[K");
            screen.Write(text);
            if (_isEditing)
                Draw();
            screen.Flush();
        }
    }

    private void Begin()
    {
        lock (_gate)
        {
            _isEditing = true;
            Draw();
        }
    }

    private void Draw()
    {
        string text = _buffer.Text;
        int room = Math.Max(10, Console.WindowWidth - prompt.Length - 1);
        int first = Math.Max(0, _buffer.Cursor - room);
        while (VisibleText.Columns(text.AsSpan(first, _buffer.Cursor - first)) > room)
            first++;

        int end = Math.Min(text.Length, first + room);
        while (VisibleText.Columns(text.AsSpan(first, end - first)) > room)
            end--;

        int cursor = prompt.Length + VisibleText.Columns(text.AsSpan(first, _buffer.Cursor - first));
        screen.Write($"\r\e[1m{prompt}\e[0m{text.AsSpan(first, end - first)}\e[K\r\e[{cursor}C");
        screen.Flush();
    }
}
