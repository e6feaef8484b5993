using System.Collections.Immutable;
using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Answers;

/// <summary>Words cut from an article, never retyped.</summary>
/// <param name="Highlights">Spans of the article's text inside <paramref name="Span"/> to be marked; in order, without overlap.</param>
public sealed record Excerpt(Article Article, TextSpan Span, ImmutableArray<TextSpan> Highlights)
{
    public Excerpt(Article article, TextSpan span)
        : this(article, span, [])
    {
    }

    /// <summary>Exactly the characters of <see cref="Article.Text"/>.</summary>
    public string Text => Span.Of(Article.Text).ToString();

    /// <summary>For people to read: markup gone and the white space it left collapsed. The same as <see cref="Text"/> for plain text.</summary>
    public string Display => string.Concat(Runs.Select(static run => run.Text));

    /// <summary><see cref="Display"/> cut where marking begins and ends; runs are never empty.</summary>
    public IEnumerable<ExcerptRun> Runs
    {
        get
        {
            bool isPlain = ReferenceEquals(Article.Text, Article.Reading);
            string shown = Article.Reading;
            var run = new StringBuilder();
            bool afterSpace = true;
            int position = Span.Start;
            foreach (TextSpan mark in Highlights)
            {
                Append(position, mark.Start);
                if (run.Length > 0)
                    yield return Take(isMarked: false);
                Append(mark.Start, mark.End);
                if (run.Length > 0)
                    yield return Take(isMarked: true);
                position = mark.End;
            }

            Append(position, Span.End);
            while (!isPlain && run.Length > 0 && run[^1] == ' ')
                run.Length--;
            if (run.Length > 0)
                yield return Take(isMarked: false);

            void Append(int from, int to)
            {
                if (isPlain)
                {
                    run.Append(shown, from, to - from);
                    return;
                }

                for (int i = from; i < to; i++)
                {
                    bool isSpace = char.IsWhiteSpace(shown[i]);
                    if (!isSpace || !afterSpace)
                        run.Append(isSpace ? ' ' : shown[i]);
                    afterSpace = isSpace;
                }
            }

            ExcerptRun Take(bool isMarked)
            {
                var taken = new ExcerptRun(run.ToString(), isMarked);
                run.Clear();
                return taken;
            }
        }
    }

    /// <summary>Highlights compare by content, as a value should.</summary>
    public bool Equals(Excerpt? other) =>
        other is not null && ReferenceEquals(Article, other.Article) && Span == other.Span && Highlights.SequenceEqual(other.Highlights);

    public override int GetHashCode() => HashCode.Combine(Article.Id, Span);
}
