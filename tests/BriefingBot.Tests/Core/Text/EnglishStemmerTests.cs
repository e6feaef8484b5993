using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Text;

public class EnglishStemmerTests
{
    private static readonly IStemmer Stemmer = LanguageCatalog.English.Stemmer;

    [Theory]
    [InlineData("leader", "leaders")]
    [InlineData("city", "cities")]
    [InlineData("launch", "launches", "launched", "launching")]
    [InlineData("vote", "votes", "voted", "voting")]
    [InlineData("decide", "decides", "decided", "deciding")]
    [InlineData("plan", "plans", "planned", "planning")]
    [InlineData("agree", "agrees", "agreed", "agreeing")]
    [InlineData("kill", "kills", "killed", "killing")]
    public void Stem_FormsOfOneWord_Meet(string word, params string[] forms) =>
        Assert.All(forms, form => Assert.Equal(Stem(word), Stem(form)));

    [Theory]
    [InlineData("russia")]
    [InlineData("press")]
    [InlineData("crisis")]
    [InlineData("bus")]
    [InlineData("red")]
    [InlineData("king")]
    [InlineData("us")]
    [InlineData("10000")]
    public void Stem_WordsWithoutEndings_StayAsTheyAre(string word) => Assert.Equal(word, Stem(word));

    [Fact]
    public void Stem_AnyWord_IsNoLongerAndKeepsSomething() => Prop.ForAll<NonEmptyString>(word =>
        Stem(word.Get) is var stem && stem.Length > 0 && stem.Length <= word.Get.Length).QuickCheckThrowOnFailure();

    private static string Stem(string word)
    {
        Span<char> stem = new char[word.Length];
        return stem[..Stemmer.Stem(word, stem)].ToString();
    }
}
