using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;
using BriefingBot.Terminal;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Terminal;

public class ConsoleRendererTests
{
    private const string Words = "The ferry sails again\u001b[31m on Monday, said the harbour master of Port Alder.";

    [Fact]
    public void Render_Answer_LaysOutLeadExcerptAndSources()
    {
        using var shell = new TestShell();

        ConsoleRenderer.Render(Sample(), Page.On(shell.Shell with { Columns = static () => 44 }));

        Assert.Equal(
            """
            Passages
            Only one fits.

            Ferries
            Found by the word.

              Ferry returns [1] ¶1
              │ The *ferry* sails again�[31m on Monday,
              │ said the harbour master of Port Alder.
              ! Others differ.

            Sources
              [1] Harbour News · Ferry returns · undated
                  https://harbour.example/ferry

            Page 1 of 2

            """,
            shell.Out);
    }

    [Fact]
    public void Render_ColourTerminal_MarksWordsByColourAlone()
    {
        using var shell = new TestShell();

        ConsoleRenderer.Render(Sample(), Page.On(shell.Shell with { OutIsTerminal = true, Columns = static () => 100 }));

        Assert.Contains("\u001b[1;", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("*ferry*", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("again\u001b[31m", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ExcerptWithoutEnd_IsCut()
    {
        using var shell = new TestShell();

        ConsoleRenderer.Render(Sample(string.Concat(Enumerable.Repeat("😀 ferry ", 10_000))), Page.On(shell.Shell));

        Assert.InRange(shell.Out.Length, 2_000, 2_500);
        Assert.Contains(" …\n", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', shell.Out);
    }

    [Fact]
    public void Render_NoColorInTheEnvironment_PrintsNoEscapes()
    {
        using var shell = new TestShell(("NO_COLOR", "1"));

        ConsoleRenderer.Render(Sample(), Page.On(shell.Shell with { OutIsTerminal = true, Columns = static () => 100 }));

        Assert.DoesNotContain('\u001b', shell.Out);
    }

    private static Answer Sample(string text = Words)
    {
        var article = new Article
        {
            Id = new ArticleId("/ferry.txt"),
            File = "ferry.txt",
            Text = text,
            Reading = text,
            Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), 1)],
            Url = "https://harbour.example/ferry",
            Language = "en",
        };
        var cited = new CitedArticle(1, 1, article, ["Harbour News"], "Harbour News · Ferry returns · undated");
        var span = new TextSpan(0, text.Length);
        ImmutableArray<TextSpan> marked = [new TextSpan(4, "ferry".Length)];
        return new Answer
        {
            Command = "search",
            Locale = "en",
            Title = "Passages",
            Notice = "Only one fits.",
            Blocks =
            [
                new AnswerBlock.Heading("Ferries"),
                new AnswerBlock.Text("Found by the word."),
                new AnswerBlock.Cited(new AnswerItem.Passage("Ferry returns", new Excerpt(article, span, marked), new Citation(cited, 1, span, "[1] ¶1"))),
                new AnswerBlock.Notice("Others differ."),
            ],
            Total = 1,
            PageCount = 2,
            Footer = "Page 1 of 2",
            Sources = [cited],
            SourcesHeading = "Sources",
        };
    }
}
