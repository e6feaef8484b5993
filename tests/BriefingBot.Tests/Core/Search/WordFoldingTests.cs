using BriefingBot.Core.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Search;

public class WordFoldingTests
{
    [Theory]
    [InlineData("Kim Jong-un", "kim jong un")]
    [InlineData("Ma’ruf Amin", "maruf amin")]
    [InlineData("São Tomé", "sao tome")]
    [InlineData("Putin's visit", "putin s visit")]
    [InlineData("4,8 juta; 10.000!", "4,8 juta 10.000")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("", "")]
    public void Fold_Text_KeepsComparableWords(string text, string folded) => Assert.Equal(folded, WordFolding.Fold(text));

    [Fact]
    public void Words_OfAnyText_StandWhereTheySay() => Prop.ForAll<string>(static text =>
        WordFolding.Words(text ?? "").TrueForAll(word => word.Span.Length > 0 && word.Span.End <= text!.Length)).QuickCheckThrowOnFailure();
}
