using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion.Formats;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>
/// Tells what each block of a page is for its reader, and reads what stands around the running text. The same for every format:
/// what the markup says goes before what the words look like.
/// </summary>
internal sealed class PageLayout
{
    /// <summary>The dateline stands in one of the first paragraphs: a standfirst may come before it.</summary>
    private const int LastDateline = 3;

    private const int MostDateLineWords = 5;

    /// <summary>So many short lines in a row are a list of the article's, not headings.</summary>
    private const int ListLength = 3;

    private readonly string _reading;
    private readonly PageFacts _facts;
    private readonly List<Piece> _pieces;

    private PageLayout(string reading, PageFacts facts, List<Piece> pieces) => (_reading, _facts, _pieces) = (reading, facts, pieces);

    public static (ImmutableArray<Block> Blocks, PageFacts Facts) Arrange(ArticleDraft draft)
    {
        var facts = new PageFacts();
        var sorter = new PieceSorter(draft.Reading, facts);
        foreach (DraftBlock block in draft.Blocks)
            sorter.Add(block);

        var layout = new PageLayout(draft.Reading, facts, sorter.Pieces);
        layout.SetLinkedHeadlines();
        int body = layout.SetHead(draft.Metadata.Title);
        int tail = layout.SetTail(body);
        layout.SetBody(body, tail);
        return (layout.Blocks(), facts);
    }

    private ReadOnlySpan<char> Text(int index) => _pieces[index].Span.Of(_reading);

    private bool IsOpen(int index) => _pieces[index].Kind is null;

    private bool IsHeading(int index) =>
        Wording.IsHeading(Text(index)) && Dateline.Read(_reading, _pieces[index].Span)?.Outlet is null;

    private void Set(int index, BlockKind kind) => _pieces[index] = _pieces[index] with { Kind = kind };

    /// <summary>The headlines right below <c>Berita Terkait</c> and the like are those of other articles.</summary>
    private void SetLinkedHeadlines()
    {
        bool inList = false;
        for (int i = 0; i < _pieces.Count; i++)
        {
            inList = _pieces[i].Kind is null ? inList && IsHeading(i) : inList || _pieces[i].OpensList;
            if (inList && IsOpen(i))
                Set(i, BlockKind.Furniture);
        }
    }

    /// <summary>Sets headline, deck and date line.</summary>
    /// <returns>Index of the first piece behind them.</returns>
    private int SetHead(string? title)
    {
        bool hasTitle = false;
        for (int i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].Kind is BlockKind.Title)
            {
                hasTitle = true;
                _facts.AddTitle(Clean(Text(i)));
            }
            else if (_pieces[i].Kind is BlockKind.Heading && !hasTitle)
            {
                hasTitle = true;
                SetTitle(i);
            }
            else if (_pieces[i].Kind is BlockKind.Heading)
            {
                return i;
            }

            if (!IsOpen(i) || TrySetDateLine(i))
                continue;
            if (!hasTitle && IsTitle(i, title))
                SetTitle(i);
            else if (hasTitle && i > 0 && _pieces[i - 1].Kind is BlockKind.Title && IsDeck(i))
                Set(i, BlockKind.Deck);
            else
                return i;
            hasTitle = true;
        }

        return _pieces.Count;
    }

    private void SetTitle(int index)
    {
        Set(index, BlockKind.Title);
        _facts.AddTitle(Clean(Text(index)));
    }

    private bool IsTitle(int index, string? stated)
    {
        if (stated is not null)
            return Clean(Text(index)).Equals(stated, StringComparison.OrdinalIgnoreCase);
        int next = _pieces.FindIndex(index + 1, piece => piece.Kind is null);
        return next >= 0 && Wording.IsTitle(Text(index), Text(next)) && Dateline.Read(_reading, _pieces[index].Span) is null;
    }

    private bool IsDeck(int index) =>
        Wording.IsDeck(Text(index)) && Dateline.Read(_reading, _pieces[index].Span) is null
        && _pieces.FindIndex(index + 1, piece => piece.Kind is null) >= 0;

    private bool TrySetDateLine(int index)
    {
        TextSpan line = _pieces[index].Span;
        if (line.Length > Byline.Longest || !Text(index).ContainsAnyInRange('0', '9'))
            return false;
        if (PublicationTimes.Find(new PageWords(_reading, line), out int others) is not { } time || others > MostDateLineWords)
            return false;
        _facts.AddPublished(time);
        Set(index, BlockKind.Byline);
        return true;
    }

    /// <summary>Sets what stands below the last sentence: a date line, headlines of other articles, labels.</summary>
    /// <returns>Index behind the last piece of running text.</returns>
    private int SetTail(int body)
    {
        int tail = _pieces.Count;
        while (tail > body && (_pieces[tail - 1].Kind is not null || IsHeading(tail - 1)))
            tail--;
        if (tail == body)
            return _pieces.Count;

        for (int i = tail; i < _pieces.Count; i++)
        {
            if (IsOpen(i) && !TrySetDateLine(i))
                Set(i, Wording.WordCount(Text(i)) <= 3 || Wording.IsTitleCase(Text(i)) ? BlockKind.Furniture : BlockKind.Paragraph);
        }

        return tail;
    }

    private void SetBody(int body, int tail)
    {
        for (int i = body; i < tail; i++)
        {
            if (!IsOpen(i))
                continue;

            int run = i;
            while (run < tail && (!IsOpen(run) || IsHeading(run)))
                run++;
            int headings = 0;
            for (int k = i; k < run; k++)
                headings += IsOpen(k) ? 1 : 0;
            for (int k = i; k < run; k++)
            {
                if (IsOpen(k))
                    Set(k, headings >= ListLength || run >= tail ? BlockKind.Paragraph : BlockKind.Heading);
            }

            if (run < tail)
                Set(run, BlockKind.Paragraph);
            i = run;
        }
    }

    private ImmutableArray<Block> Blocks()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(_pieces.Count);
        int paragraph = 0;
        bool hasDateline = false;
        foreach (Piece piece in _pieces)
        {
            (TextSpan span, BlockKind kind) = (piece.Span, piece.Kind ?? BlockKind.Paragraph);
            if (kind == BlockKind.Paragraph && !hasDateline && paragraph < LastDateline && Dateline.Read(_reading, span) is { } dateline)
            {
                hasDateline = true;
                _facts.Add(dateline);
                if (dateline.Length == span.Length)
                    kind = BlockKind.Byline;
                else
                    span = TextSpan.FromBounds(span.Start + dateline.Length, span.End);
            }

            blocks.Add(new Block(kind, span, kind == BlockKind.Paragraph ? ++paragraph : 0));
        }

        return blocks.ToImmutable();
    }

    /// <summary>On one line, without stray white space.</summary>
    private static string Clean(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
