using System.Collections.Immutable;
using System.Text;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Text;

namespace BriefingBot.Telegram.Messages;

/// <summary>An excerpt as it is sent: the article's own characters, without white space at its ends.</summary>
/// <param name="Marks">Runs of <paramref name="Words"/> to be marked; in order, without overlap, never empty.</param>
internal sealed record QuotedText(string Words, ImmutableArray<TextSpan> Marks)
{
    public static QuotedText Of(Excerpt excerpt)
    {
        var words = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        string halfPair = "";
        foreach (ExcerptRun run in excerpt.Runs)
        {
            // A mark that begins inside a surrogate pair begins before it.
            string whole = halfPair + run.Text;
            halfPair = char.IsHighSurrogate(whole[^1]) ? whole[^1..] : "";
            string sent = SentText.Of(whole[..^halfPair.Length]);
            if (run.IsMarked && sent.Length > 0)
                marks.Add(new TextSpan(words.Length, sent.Length));
            words.Append(sent);
        }

        words.Append(SentText.Of(halfPair));

        string all = words.ToString();
        int start = all.Length - all.AsSpan().TrimStart().Length;
        return Slice(all.Trim(), marks, start);
    }

    /// <summary>Shortened where it is longer, see <see cref="SentText.Within"/>.</summary>
    public QuotedText Within(int most)
    {
        string words = SentText.Within(Words, most);
        return ReferenceEquals(words, Words) ? this : Slice(words, Marks, 0);
    }

    private static QuotedText Slice(string words, IEnumerable<TextSpan> marks, int start) => new(words,
    [
        .. marks
            .Select(mark => TextSpan.FromBounds(Math.Clamp(mark.Start - start, 0, words.Length), Math.Clamp(mark.End - start, 0, words.Length)))
            .Where(static mark => mark.Length > 0),
    ]);
}
