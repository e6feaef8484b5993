using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Search;

public class FactIndexTests
{
    private static readonly LibrarySnapshot Library = Shelf.Of(
        new ToldArticle("a.txt", "Kapal itu mengirim beras ke pulau.\nPengiriman garam tertunda.\nAnton Mirov meminta kirim beras lagi.")
            .Naming(NameKind.Person, "Anton Mirov", "menteri energi")
            .Saying("Anton Mirov", "kirim beras lagi"),
        new ToldArticle("b.txt", "Beras dan garam dikirim bersama kapal.\nGaram kapal beras.\nTak ada yang kirim ikan, kata seorang warga.")
            .Saying(null, "Tak ada yang kirim ikan"));

    [Fact]
    public void Search_SeveralWords_FindsWhatHoldsThemAll() =>
        Assert.Equal(["Beras dan garam dikirim bersama kapal.", "Garam kapal beras."], Passages("kapal garam").Order(StringComparer.Ordinal));

    [Fact]
    public void Search_AWord_RanksItsExactFormAboveItsStem()
    {
        string[] found = Passages("kirim");

        Assert.Equal(5, found.Length);
        Assert.All(found[..2], static passage => Assert.Contains(" kirim ", passage, StringComparison.Ordinal));
    }

    [Fact]
    public void Search_AnUnquotedPhrase_RanksTheWordsInARowFirst() => Assert.Equal("Garam kapal beras.", Passages("garam kapal")[0]);

    [Fact]
    public void Search_AQuotedPhrase_DemandsTheWordsInARow() => Assert.Equal(["Garam kapal beras."], Passages("\"kapal beras\""));

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("?!")]
    [InlineData("helikopter")]
    [InlineData("beras helikopter")]
    public void Search_NothingToFind_FindsNothing(string words) => Assert.Empty(Passages(words));

    [Fact]
    public void Search_BySpeaker_FindsOnlyTheirs()
    {
        NameEntry mirov = Assert.Single(Library.Names.Find("mirov"));

        var words = new FactQuery(SearchQuery.Parse("kirim", Library.Names));
        Told<Statement> told = Assert.Single(Library.Statements.Find(words with { By = [mirov] }, 0, 10));

        Assert.Equal("Anton Mirov", told.Fact.Speaker!.Name);
        Assert.Equal(2, Library.Statements.CountOf(words));
        Assert.Equal(1, Library.Statements.CountOf(FactQuery.All with { By = [mirov] }));
    }

    [Fact]
    public void Search_AName_FindsItsOtherSpellings()
    {
        LibrarySnapshot library = Shelf.Of(
            new ToldArticle("a.txt", "Badan Pasang Surut (BPT) rapat.").Naming(NameKind.Organization, "Badan Pasang Surut", null, "BPT"),
            new ToldArticle("b.txt", "Rapat BPT bubar.").Naming(NameKind.Organization, "BPT"));

        Assert.Equal(2, library.Passages.CountOf(new FactQuery(SearchQuery.Parse("badan pasang surut", library.Names))));
    }

    private static string[] Passages(string words)
    {
        var query = SearchQuery.Parse(words, Library.Names);
        return query.IsEmpty ? [] :
            [.. Library.Passages.Find(new FactQuery(query), 0, 10).Select(static told => told.Fact.Span.Of(told.Story.Article.Text).ToString())];
    }
}
