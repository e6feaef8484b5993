using BriefingBot.Core.Search;

namespace BriefingBot.Core.Answers;

/// <summary>The rows of an answer, of which only those of the page shown are made.</summary>
/// <param name="total">Over all pages. Where there are more, pages end there.</param>
/// <param name="slice">Makes some rows: how many to leave out before them, and how many to make at most.</param>
public sealed class AnswerRows(Total total, Func<int, int, IEnumerable<AnswerRow>> slice)
{
    public static AnswerRows None { get; } = Of([]);

    public int Count => total.Count;

    public Total Total => total;

    public static AnswerRows Of(IReadOnlyList<AnswerRow> rows) => new(rows.Count, (skip, take) => rows.Skip(skip).Take(take));

    public IEnumerable<AnswerRow> Slice(int skip, int take) => slice(skip, take);
}
