using BriefingBot.Core.Search;
using BriefingBot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Search;

public class FoldedTextTests
{
    [Fact]
    public void Words_AnySpan_AreThoseOfTheFoldingOneByOne() => Prop.ForAll<NonNull<string>, int>(static (text, seed) =>
    {
        var random = new Random(seed);
        List<FoldedWord> words = WordFolding.Words(text.Get);
        (TextSpan span, TextSpan except) = (Span(text.Get, random), Span(text.Get, random));

        string slice = new FoldedText(text.Get).Words(span, except);

        IEnumerable<string> expected = words
            .Where(word => word.Span.Start >= span.Start && word.Span.Start < span.End && !(except.Length > 0 && except.Overlaps(word.Span)))
            .Select(static word => word.Text);
        Assert.Equal(string.Join(' ', expected), slice);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(3, 5));

    private static TextSpan Span(string text, Random random)
    {
        int start = random.Next(text.Length + 1);
        return new TextSpan(start, random.Next(text.Length - start + 1));
    }
}
