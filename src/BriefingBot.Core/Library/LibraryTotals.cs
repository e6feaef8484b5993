namespace BriefingBot.Core.Library;

/// <summary>How much a library holds.</summary>
/// <param name="Articles">Copies included.</param>
/// <param name="OpenStatements">Those of which nobody knows the speaker.</param>
/// <param name="TextBytes">Memory of the texts of all articles.</param>
public sealed record LibraryTotals(int Articles, int Stories, int Passages, int Statements, int OpenStatements, int Figures, int Events, long TextBytes)
{
    public static LibraryTotals None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    internal LibraryTotals With(IEnumerable<Story> gone, IEnumerable<Story> come) => come.Aggregate(
        gone.Aggregate(this, static (totals, story) => totals.Changed(story, -1)), static (totals, story) => totals.Changed(story, 1));

    private LibraryTotals Changed(Story story, int sign) => new(
        Articles + (sign * (1 + story.Copies.Length)),
        Stories + sign,
        Passages + (sign * story.Analyzed.Summary.Passages),
        Statements + (sign * story.Analyzed.Summary.Statements),
        OpenStatements + (sign * story.Analyzed.Summary.OpenStatements),
        Figures + (sign * story.Analyzed.Summary.Figures),
        Events + (sign * story.Analyzed.Events.Length),
        TextBytes + (sign * story.Articles.Sum(static article => BytesOf(article))));

    private static long BytesOf(LibraryArticle article) =>
        sizeof(char) * ((long)article.Article.Text.Length + (ReferenceEquals(article.Article.Text, article.Article.Reading) ? 0 : article.Article.Reading.Length));
}
