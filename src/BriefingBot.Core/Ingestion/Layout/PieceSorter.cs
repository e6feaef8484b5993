using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion.Formats;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>Finds, block by block, what each can be told from itself alone: furniture, captions, bylines.</summary>
internal sealed class PieceSorter(string reading, PageFacts facts)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>The pieces so far, in the order of the text.</summary>
    public List<Piece> Pieces => _pieces;

    public void Add(DraftBlock block)
    {
        if (block.Kind is BlockKind.Title or BlockKind.Caption or BlockKind.Furniture)
            _pieces.Add(new Piece(block.Span, block.Kind));
        else if (TrySort(block.Span) is { } sorted)
            _pieces.Add(sorted);
        else if (block.Kind is not null)
            _pieces.Add(new Piece(block.Span, block.Kind));
        else
            AddSentences(block.Span);
    }

    private Piece? TrySort(TextSpan line)
    {
        if (line.Length > Caption.Longest)
            return null;

        PageWords words = BeginsLikeALabel(line)
            ? new PageWords(reading, line.Length <= Furniture.Longest ? line : new TextSpan(line.Start, 60))
            : PageWords.None;
        if (IsByline(line, words) || Byline.IsInitials(line.Of(reading)))
            return new Piece(line, BlockKind.Byline);
        if (line.Length <= Furniture.Longest && Furniture.IsLine(reading, line, words, out bool opensList))
            return new Piece(line, BlockKind.Furniture, opensList);
        return Caption.IsLine(reading, line, words) ? new Piece(line, BlockKind.Caption) : null;
    }

    /// <summary>A quick answer: most lines need no look at their words.</summary>
    private bool BeginsLikeALabel(TextSpan line)
    {
        ReadOnlySpan<char> text = line.Of(reading);
        int first = 0;
        while (first < text.Length && !char.IsLetter(text[first]))
            first++;
        WordClass labels = WordClass.FurnitureLabel | WordClass.PromptOpening | WordClass.BylineRole | WordClass.CreditLabel;
        return PageWords.CanBegin(Wording.FirstLetters(text[first..]), labels);
    }

    /// <summary>Tells the facts what the line says, if it is a byline.</summary>
    private bool IsByline(TextSpan line, in PageWords words)
    {
        ImmutableArray<(BylineRole Role, TextSpan Value)> roles = Byline.Read(reading, line, words);
        foreach ((BylineRole role, TextSpan value) in roles)
            facts.Add(role, value.Of(reading).ToString());
        return !roles.IsEmpty;
    }

    /// <summary>Cuts furniture out from between the sentences of a paragraph, and a byline from its end.</summary>
    private void AddSentences(TextSpan paragraph)
    {
        int start = paragraph.Start;
        for (int at = start; at < paragraph.End; at = NextSentence(at, paragraph.End))
        {
            var rest = TextSpan.FromBounds(at, paragraph.End);
            if (at > paragraph.Start && IsBylineAt(rest))
            {
                AddText(start, at);
                AddPiece(at, paragraph.End, BlockKind.Byline);
                return;
            }

            int length = Furniture.LengthAt(reading, rest);
            if (length == 0)
                continue;

            AddText(start, at);
            AddPiece(at, at + length, BlockKind.Furniture);
            start = at = at + length;
            while (start < paragraph.End && char.IsWhiteSpace(reading[start]))
                start = ++at;
            if (at >= paragraph.End)
                break;
        }

        AddText(start, paragraph.End);
    }

    /// <summary>Only roles with a colon: without one, words in the middle of a paragraph are its own.</summary>
    private bool IsBylineAt(TextSpan rest)
    {
        if (rest.Length > Byline.Longest || !PageWords.CanBegin(Wording.FirstLetters(rest.Of(reading)), WordClass.BylineRole))
            return false;
        var words = new PageWords(reading, rest);
        return words.Match(0, WordClass.BylineRole, out int end) is not null && words.Is(end, ':') && IsByline(rest, words);
    }

    private int NextSentence(int from, int limit)
    {
        while (true)
        {
            int stop = reading.AsSpan(from, limit - from).IndexOfAny(".!?");
            if (stop < 0)
                return limit;

            from += stop + 1;
            int at = from;
            while (at < limit && (reading[at] is ')' or ']' || QuoteMarks.IsMark(reading[at])))
                at++;
            while (at < limit && char.IsWhiteSpace(reading[at]))
                at++;
            if (at < limit && char.IsLetter(reading[at]))
                return at;
        }
    }

    private void AddText(int start, int end) => AddPiece(start, end, null);

    private void AddPiece(int start, int end, BlockKind? kind)
    {
        while (end > start && char.IsWhiteSpace(reading[end - 1]))
            end--;
        if (end > start)
            _pieces.Add(new Piece(TextSpan.FromBounds(start, end), kind));
    }
}
