using System.Collections.Immutable;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>Finds in an excerpt what a query asked for.</summary>
public static class Highlighter
{
    /// <summary>The words and names asked for inside a span; neighbours are joined into one run.</summary>
    public static ImmutableArray<TextSpan> Mark(SearchQuery query, LibrarySnapshot library, Story story, TextSpan span)
    {
        if (query.IsEmpty)
            return [];

        var marks = new List<TextSpan>();
        var forms = Stems.For(story.Article.Language);
        foreach (FoldedWord word in WordFolding.Words(story.Article.Reading, span))
        {
            if (query.Asks(word.Text, forms))
                marks.Add(word.Span);
        }

        foreach (Name name in story.Analyzed.Names)
        {
            if (library.NameOf(story, name.Canonical) is { } entry && query.Asks(entry))
                marks.AddRange(name.Mentions.Where(mention => mention.Length > 0 && span.Contains(mention)));
        }

        return Join(story.Article.Reading, marks);
    }

    private static ImmutableArray<TextSpan> Join(string text, List<TextSpan> marks)
    {
        marks.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var joined = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (TextSpan mark in marks)
        {
            if (joined.Count > 0 && (mark.Start <= joined[^1].End || text.AsSpan(joined[^1].End, mark.Start - joined[^1].End).IsWhiteSpace()))
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, Math.Max(joined[^1].End, mark.End));
            else
                joined.Add(mark);
        }

        return joined.ToImmutable();
    }
}
