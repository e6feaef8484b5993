using System.Collections.Immutable;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Extraction.Numbers;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Finds the numbers of an article.</summary>
public static class FigureExtractor
{
    /// <summary>All figures of the running text, in its order; they do not overlap.</summary>
    public static ImmutableArray<Figure> Extract(ArticleText text, NameMap names, DateMap dates, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(dates);
        var reader = new FigureReader(text, names, dates);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (Section section in text.Sections)
        {
            if (!section.IsParagraph)
                continue;
            for (int sentence = section.FirstSentence; sentence < section.EndSentence; sentence++)
                reader.Read(text.Sentences[sentence], section.Block.Paragraph, figures);
        }

        Claim(figures, statements);
        return figures.ToImmutable();
    }

    /// <summary>Gives each figure to the speaker of the innermost statement that holds it; one that is denied, to those whose claim it is. Both lists are in the order of the text.</summary>
    private static void Claim(ImmutableArray<Figure>.Builder figures, ImmutableArray<Statement> statements)
    {
        var open = new List<Statement>();
        int next = 0;
        for (int i = 0; i < figures.Count; i++)
        {
            TextSpan span = figures[i].Span;
            for (; next < statements.Length && statements[next].Span.Start <= span.Start; next++)
                open.Add(statements[next]);
            open.RemoveAll(statement => statement.Span.End <= span.Start);
            if (open.Where(statement => statement.Span.Contains(span)).MinBy(statement => statement.Span.Length) is { } statement)
                figures[i] = figures[i] with { Claimant = statement.Denies ? statement.Disputed : statement.Speaker };
        }
    }
}
