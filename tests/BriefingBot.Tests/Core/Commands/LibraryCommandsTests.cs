using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>The commands that look things up: /search, /article, /sources, /people, /help, /about.</summary>
public class LibraryCommandsTests
{
    private readonly Bot _bot = new(
        new ToldArticle("a.txt", "Gelombang tinggi menutup pelabuhan.\nNelayan menunggu cuaca baik.") { Title = "Pelabuhan ditutup", Source = "Kabar Pesisir", Published = "2024-06-10" }
            .Naming(NameKind.Person, "Anton Mirov", "menteri energi").Saying(null, "menunggu cuaca baik"),
        new ToldArticle("b.txt", "Harga cabai naik di pasar induk sejak pekan lalu.") { Title = "Harga cabai naik", Source = "Kabar Pesisir" },
        new ToldArticle("c.txt", "Pelabuhan dibuka lagi."));

    [Fact]
    public void Search_SomeWordsOnly_SaysSo()
    {
        Answer answer = _bot.Ask("/search pelabuhan cabai");

        Assert.NotNull(answer.Notice);
        Assert.Equal(3, answer.Total);
    }

    [Theory]
    [InlineData("/article 2")]
    [InlineData("/article #2")]
    [InlineData("/article harga cabai")]
    [InlineData("/article article:cabai")]
    public void Article_ByNumberOrTitle_IsDescribed(string line)
    {
        Answer answer = _bot.Ask(line);

        Assert.Equal("Artikel 2", answer.Title);
        Assert.StartsWith("2 · Harga cabai naik · Kabar Pesisir", answer.Items.First().Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Article_TitleOfSeveral_ListsThem()
    {
        Bot bot = new(
            new ToldArticle("a.txt", "Satu kalimat tentang laut.") { Title = "Kabar laut" }, new ToldArticle("b.txt", "Hal lain di darat.") { Title = "Laut lagi" });

        Assert.Equal(2, bot.Ask("/article laut").Total);
    }

    [Fact]
    public void Article_Unknown_SaysWhereTheListIs()
    {
        Answer answer = _bot.Ask("/article 99");

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Contains("/sources", answer.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_OutletsDatesAndRejectedFiles_AreListed()
    {
        var library = new LiveLibrary();
        ToldArticle[] articles =
        [
            new("a.txt", "Satu kalimat.") { Source = "Kabar Pesisir", Published = "2024-06-10" },
            new("b.txt", "Dua kalimat berbeda.") { Source = "Kabar Pesisir", Published = "2024-06-12" },
            new("c.txt", "Entah dari mana."),
        ];
        new LibraryWriter(library).Apply(new LibraryChange(
            [.. articles.Select(static article => article.Build())], [], [new RejectedFile(new ArticleId("/d.txt"), new Rejection("d.txt", "It is binary."))]));

        Answer answer = new Bot(library).Ask("/sources");

        Assert.Equal(
            ["Kabar Pesisir · 2 artikel · 10 Juni 2024 – 12 Juni 2024", "media tidak diketahui · 1 artikel · tanpa tanggal", "Berkas yang ditolak"],
            answer.Blocks.OfType<AnswerBlock.Heading>().Select(static heading => heading.Words));
        Assert.Equal("d.txt: It is binary.", answer.Blocks.OfType<AnswerBlock.Text>().Last().Words);
        Assert.Equal(3, answer.Total);
    }

    [Fact]
    public void People_Name_ShowsRolesAndSpellings()
    {
        Bot bot = new(
            new ToldArticle("a.txt", "Lim Jae-ho tiba.").Naming(NameKind.Person, "Lim Jae-ho", "presiden Gentala"),
            new ToldArticle("b.txt", "Lim Jae Ho pulang.").Naming(NameKind.Person, "Lim Jae Ho", "presiden Gentala"));

        var name = Assert.IsType<AnswerItem.Name>(Assert.Single(bot.Ask("/people lim").Items));

        Assert.Equal(["Lim Jae Ho", "Lim Jae-ho"], name.Forms.Order(StringComparer.Ordinal));
        Assert.Equal(["presiden Gentala"], name.Roles);
        Assert.Equal(2, name.Articles);
    }

    [Fact]
    public void Help_EveryCommand_HasItsLineAndItsPage()
    {
        string all = string.Join('\n', _bot.Ask("/help").Blocks.Cast<AnswerBlock.Text>().Select(static block => block.Words));

        Assert.All(Bot.Catalog.Listed, command =>
        {
            Assert.Contains($"/{command.Definition.Name}:", all, StringComparison.Ordinal);
            Assert.Equal(AnswerOutcome.Answered, _bot.Ask($"/help {command.Definition.Name}", "en").Outcome);
        });
    }

    [Fact]
    public void About_Library_IsCounted() => Assert.Contains("3 articles", ((AnswerBlock.Text)_bot.Ask("/about", "en").Blocks[1]).Words, StringComparison.Ordinal);
}
