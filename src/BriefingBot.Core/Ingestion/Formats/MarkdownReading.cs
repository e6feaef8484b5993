using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>Writes the words of a Markdown document, and nothing else, to where they stand in the text. A builder.</summary>
/// <param name="offset">Where the document begins in the text.</param>
internal sealed class MarkdownReading(string text, int offset)
{
    private readonly char[] _reading = Blank(text);
    private readonly ImmutableArray<DraftBlock>.Builder _blocks = ImmutableArray.CreateBuilder<DraftBlock>();

    private int _cursor;
    private int _limit;

    public ImmutableArray<DraftBlock> Blocks => _blocks.ToImmutable();

    /// <summary>Adds the blocks in a container, those inside lists and quotations too.</summary>
    public void Add(ContainerBlock container)
    {
        var open = new Stack<(ContainerBlock Container, int Next)>();
        open.Push((container, 0));
        while (open.TryPop(out (ContainerBlock Container, int Next) at))
        {
            if (at.Next >= at.Container.Count)
                continue;
            open.Push((at.Container, at.Next + 1));
            switch (at.Container[at.Next])
            {
                case ContainerBlock inner and not LinkReferenceDefinitionGroup:
                    open.Push((inner, 0));
                    break;
                case HeadingBlock heading:
                    AddWords(heading, BlockKind.Heading);
                    break;
                case ParagraphBlock paragraph:
                    AddWords(paragraph, null);
                    break;
            }
        }
    }

    public override string ToString() => new(_reading);

    private void AddWords(LeafBlock block, BlockKind? kind)
    {
        bool hasPicture = false;
        int first = int.MaxValue, last = -1;
        _cursor = offset + Math.Max(block.Span.Start, 0);
        _limit = Math.Min(text.Length, offset + block.Span.End + 1);
        foreach (Inline inline in block.Inline?.Descendants() ?? [])
        {
            TextSpan written = inline switch
            {
                LiteralInline literal => Write(literal.Span, literal.Content.AsSpan()),
                CodeInline code => Write(code.Span, code.ContentSpan),
                HtmlEntityInline entity => Write(entity.Span, entity.Transcoded.AsSpan()),
                AutolinkInline link => Write(link.Span, link.Url),
                _ => default,
            };
            hasPicture |= inline is LinkInline { IsImage: true };
            if (written.Length > 0)
                (first, last) = (Math.Min(first, written.Start), Math.Max(last, written.End));
        }

        TextSpan span = last < 0 ? default : Trimmed(first, last);
        if (span.Length > 0)
            _blocks.Add(new DraftBlock(span, hasPicture ? BlockKind.Caption : kind));
    }

    /// <summary>
    /// Writes words into the place of their source: where they stand if that is verbatim, else from its start, as an entity, which
    /// is longer than what it means.
    /// </summary>
    private TextSpan Write(SourceSpan source, ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || _cursor >= _limit)
            return default;

        int start = Math.Max(offset + source.Start, _cursor);
        int end = Math.Clamp(offset + source.End + 1, start, _limit);
        ReadOnlySpan<char> original = text.AsSpan(start, end - start);
        int at = original.IndexOf(words);
        if (at < 0 && (original.IsEmpty || original[0] != '&' || words.Length > original.Length))
        {
            // Behind a heading's tab Markdig's positions are off: look for the words behind those before them.
            (start, at) = (_cursor, text.AsSpan(_cursor, _limit - _cursor).IndexOf(words));
            if (at < 0)
                return default;
        }

        start += Math.Max(at, 0);
        words.CopyTo(_reading.AsSpan(start));
        _cursor = start + words.Length;
        return new TextSpan(start, words.Length);
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_reading[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_reading[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Spaces, with the lines of the text.</summary>
    private static char[] Blank(string text)
    {
        char[] blank = new char[text.Length];
        for (int i = 0; i < blank.Length; i++)
            blank[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
        return blank;
    }
}
