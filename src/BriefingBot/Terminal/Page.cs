using BriefingBot.Cli;
using Spectre.Console;

namespace BriefingBot.Terminal;

/// <summary>
/// Prints paragraphs: words wrapped to the width of the terminal, behind an indent. Everything that it is given is made safe
/// first, so nothing printed through it can command the terminal.
/// </summary>
/// <param name="width">Columns of the terminal; null where nobody looks at columns, as in a pipe.</param>
internal sealed class Page(IAnsiConsole console, int? width)
{
    private const int FewestColumns = 40;
    private const int MostColumns = 110;

    public static Page On(Shell shell)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = shell.HasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = shell.HasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(shell.Out),
        });

        // The page wraps by itself; the console must not wrap again.
        console.Profile.Width = short.MaxValue;
        return new Page(console, shell.Columns() is { } columns ? Math.Clamp(columns, FewestColumns, MostColumns) : null);
    }

    /// <summary>Marked words need a mark of their own.</summary>
    public bool IsPlain => console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors;

    public void Line() => console.WriteLine();

    public void Line(string text, Style? style = null) => Paragraph(new Margin(""), [(text, style)]);

    /// <summary>Prints runs of text as one paragraph.</summary>
    public void Paragraph(Margin margin, IEnumerable<(string Text, Style? Style)> runs)
    {
        int column = Print(margin.First, margin.Style);
        int start = column;
        bool hasGap = false;
        foreach ((string text, Style? style) in runs)
        {
            ReadOnlySpan<char> rest = VisibleText.Of(text);
            while (!rest.IsEmpty)
            {
                bool isSpace = rest[0] == ' ';
                if (isSpace)
                {
                    hasGap = column > start;
                    rest = rest[1..];
                    continue;
                }

                int end = rest.IndexOf(' ');
                string word = (end < 0 ? rest : rest[..end]).ToString();
                rest = rest[word.Length..];
                int columns = VisibleText.Columns(word);
                if (hasGap && width is { } most && column + 1 + columns > most)
                {
                    console.WriteLine();
                    start = column = Print(margin.Next, margin.Style);
                    hasGap = false;
                }

                column += Print(hasGap ? " " + word : word, style);
                hasGap = false;
            }
        }

        console.WriteLine();
    }

    private int Print(string text, Style? style)
    {
        if (text.Length > 0)
            console.Write(new Text(text, style));
        return VisibleText.Columns(text);
    }
}
