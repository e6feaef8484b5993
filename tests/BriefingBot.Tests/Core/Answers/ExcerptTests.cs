using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Answers;

public class ExcerptTests
{
    [Fact]
    public void Text_OfMarkup_IsTheExactSliceAndDisplayReadsPlainly()
    {
        Article article = Article("<p>Ia <b>tidak</b>\n  datang.</p>", "   Ia    tidak    \n  datang.    ");

        var excerpt = new Excerpt(article, new TextSpan(3, 27));

        Assert.Equal("Ia <b>tidak</b>\n  datang.</", excerpt.Text);
        Assert.Equal("Ia tidak datang.", excerpt.Display);
    }

    [Fact]
    public void Runs_WithHighlights_CutTheDisplayAtThem()
    {
        Article article = Article("Kapal itu datang.", null);

        var excerpt = new Excerpt(article, new TextSpan(0, 17), [new TextSpan(0, 5), new TextSpan(10, 6)]);

        Assert.Equal([new("Kapal", true), new(" itu ", false), new("datang", true), new(".", false)], excerpt.Runs);
    }

    [Fact]
    public void Display_OfPlainText_IsItsText() => Prop.ForAll<NonEmptyString, int, int>(static (text, from, to) =>
    {
        string whole = text.Get;
        int start = (int)((uint)from % (uint)whole.Length);
        int length = (int)((uint)to % (uint)(whole.Length - start + 1));
        int mark = length / 2;

        var excerpt = new Excerpt(Article(whole, null), new TextSpan(start, length), mark == 0 ? [] : [new TextSpan(start + mark - 1, 1)]);

        return excerpt.Text == whole.Substring(start, length) && excerpt.Display == excerpt.Text;
    }).QuickCheckThrowOnFailure();

    private static Article Article(string text, string? reading) => new()
    {
        Id = new ArticleId("a"),
        File = "a",
        Text = text,
        Reading = reading ?? text,
        Blocks = [],
        Language = "id",
    };
}
