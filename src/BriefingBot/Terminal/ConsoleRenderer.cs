using BriefingBot.Core.Answers;
using Spectre.Console;

namespace BriefingBot.Terminal;

/// <summary>Lays an answer out for a terminal: each finding under its lead, the article's own words behind a bar, sources last.</summary>
internal static class ConsoleRenderer
{
    /// <summary>In characters. A quotation that nobody closed may reach to the end of its article; a screen is enough to see that.</summary>
    private const int LongestExcerpt = 2_000;

    private static readonly Style Title = new(decoration: Decoration.Bold);
    private static readonly Style Heading = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style Notice = new(Color.Yellow);
    private static readonly Style Lead = new(Color.Green);
    private static readonly Style Marked = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Faint = new(Color.Grey);

    public static void Render(Answer answer, Page page)
    {
        page.Line(answer.Title, Title);
        if (answer.Notice is { } notice)
            page.Line(notice, Notice);
        foreach (AnswerBlock block in answer.Blocks)
            Render(block, page);

        if (answer.Sources.Length > 0)
        {
            page.Line();
            page.Line(answer.SourcesHeading, Heading);
            foreach (CitedArticle cited in answer.Sources)
            {
                page.Paragraph(new Margin("  ", "      "), [($"[{cited.Mark}] ", Faint), (cited.Label, null)]);
                if (cited.Article.Url is { } url)
                    page.Paragraph(new Margin("      "), [(url, Faint)]);
            }
        }

        if (answer.Footer is { } footer)
        {
            page.Line();
            page.Line(footer, Faint);
        }
    }

    private static void Render(AnswerBlock block, Page page)
    {
        switch (block)
        {
            case AnswerBlock.Heading heading:
                page.Line();
                page.Line(heading.Words, Heading);
                break;
            case AnswerBlock.Text text:
                page.Line(text.Words);
                break;
            case AnswerBlock.Notice notice:
                page.Paragraph(new Margin("  ! ", "    ", Notice), [(notice.Words, Notice)]);
                break;
            case AnswerBlock.Cited cited:
                Render(cited.Item, page);
                break;
        }
    }

    /// <summary>A finding with its quotation stands apart; findings that are a line each make a list.</summary>
    private static void Render(AnswerItem item, Page page)
    {
        if (item.Quoted is not { } quoted)
        {
            page.Paragraph(new Margin("  ", "    "), [(item.Lead, null), .. Citations(item)]);
            return;
        }

        page.Line();
        page.Paragraph(new Margin("  ", "    "), [(item.Lead, Lead), .. Citations(item)]);
        page.Paragraph(new Margin("  │ ", Faint), Bounded(quoted.Runs).Select(run => run switch
        {
            { IsMarked: false } => (run.Text, (Style?)null),
            _ when page.IsPlain => ($"*{run.Text}*", null),
            _ => (run.Text, Marked),
        }));
    }

    private static IEnumerable<ExcerptRun> Bounded(IEnumerable<ExcerptRun> runs)
    {
        int room = LongestExcerpt;
        foreach (ExcerptRun run in runs)
        {
            if (run.Text.Length > room)
            {
                int end = room > 0 && char.IsHighSurrogate(run.Text[room - 1]) ? room - 1 : room;
                yield return run with { Text = run.Text[..end] + " …" };
                yield break;
            }

            yield return run;
            room -= run.Text.Length;
        }
    }

    private static IEnumerable<(string Text, Style? Style)> Citations(AnswerItem item)
    {
        yield return ($"  {item.Citation.Label}", Faint);
        foreach (Citation also in item.Also)
            yield return ($" {also.Label}", Faint);
    }
}
