using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

public class NameDirectoryTests
{
    [Theory]
    [InlineData("Lim Jae-ho", "Lim Jae Ho")]
    [InlineData("Park Min-seo", "Park Minseo")]
    [InlineData("Anton V. Mirov", "Anton Mirov")]
    [InlineData("André Sólis", "Andre Solis")]
    [InlineData("Sergei Baranin", "Sergey Baranin")]
    [InlineData("Soeratno Wirya", "Suratno Wirya")]
    [InlineData("Andrej Bolotnikov", "Andrey Bolotnikov")]
    [InlineData("Djoko Tjahyono", "Joko Cahyono")]
    public void Build_SpellingsOfOneName_AreOneEntry(string one, string other)
    {
        NameDirectory names = TwoArticles(one, "menteri energi", other, "menteri energi");

        NameEntry entry = Assert.Single(names.Entries);
        Assert.Equal([one, other], entry.Forms.Order(StringComparer.Ordinal).Intersect([one, other]).OrderBy(form => form == other));
        Assert.Equal(2, entry.Stories);
    }

    [Theory]
    [InlineData("Oleksandr Hrabko", "Oleksander Hrabko")]
    [InlineData("Anton Pavlovich Mirov", "Anton Mirov")]
    public void Build_VariantsWithOneRole_AreOneEntry(string one, string other)
    {
        Assert.Single(TwoArticles(one, "menteri energi", other, "menteri energi").Entries);
        Assert.Equal(2, TwoArticles(one, "menteri energi", other, "petani").Entries.Count());
        Assert.Equal(2, TwoArticles(one, null, other, null).Entries.Count());
    }

    [Theory]
    [InlineData("Lim Jae Ho", "Lim Taeyang")]
    [InlineData("Maria Solis", "Marta Solis")]
    [InlineData("Budi Santosa", "Budi Santika")]
    [InlineData("Ani Wijaya", "Adi Wijaya")]
    [InlineData("Hendra Siswanto", "Hendra Siswanto Jr.")]
    [InlineData("Hendra Siswanto", "Hendro Siswanto")]
    public void Build_DifferentPeople_StayApart(string one, string other) =>
        Assert.Equal(2, TwoArticles(one, "bupati Sembilang", other, "menteri energi").Entries.Count());

    [Theory]
    [InlineData("Maria Solis", "Marta Solis")]
    [InlineData("Hendra Siswanto", "Hendro Siswanto")]
    [InlineData("Rina Wati", "Rini Wati")]
    public void Build_SiblingsInOneOffice_StayApart(string one, string other) =>
        Assert.Equal(2, TwoArticles(one, "anggota dewan Sembilang", other, "anggota dewan Sembilang").Entries.Count());

    [Fact]
    public void Build_NamesakesWithNothingInCommon_StayApart() =>
        Assert.Equal(2, TwoArticles("Budi Santosa", "bupati", "Budi Santosa", "petani garam").Entries.Count());

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Apply_NamesakesNamedAsOften_StandTheLatestFirstWhicheverCameFirst(params int[] order)
    {
        ToldArticle[] articles =
        [
            new ToldArticle("lama.txt", "Budi Santosa memanen garam.") { Published = "2024-06-01" }.Naming(NameKind.Person, "Budi Santosa", "petani garam"),
            new ToldArticle("baru.txt", "Budi Santosa meresmikan pasar.") { Published = "2024-06-02" }.Naming(NameKind.Person, "Budi Santosa", "bupati"),
        ];
        var library = new LiveLibrary();
        var writer = new LibraryWriter(library);

        foreach (int next in order)
            writer.Apply(new LibraryChange([articles[next].Build()], [], []));

        Assert.Equal(["bupati", "petani garam"], library.Current.Names.People.Select(static entry => Assert.Single(entry.Roles)));
    }

    [Theory]
    [InlineData("bupati Sembilang", "bupati Gentala")]
    [InlineData("kepala desa", "kepala dinas kesehatan")]
    [InlineData("ketua RT", "ketua partai")]
    public void Build_NamesakesWhoseRolesHaveOneWordInCommon_StayApart(string role, string otherRole) =>
        Assert.Equal(2, TwoArticles("Budi Santosa", role, "Budi Santosa", otherRole).Entries.Count());

    [Theory]
    [InlineData("menteri energi", "menteri")]
    [InlineData("menteri pertahanan Rusia", "Russian defense minister")]
    [InlineData("pemimpin Korea Utara", "pemimpin Korut")]
    public void Build_OneRoleWordedTwice_IsOneEntry(string role, string otherRole) =>
        Assert.Single(TwoArticles("Budi Santosa", role, "Budi Santosa", otherRole).Entries);

    [Theory]
    [InlineData(2, false, 1)]
    [InlineData(1, false, 2)]
    [InlineData(0, true, 2)]
    public void Build_NamesakesWithDifferentRoles_AreOneIfTwoOthersAreNamedBesideBoth(int shared, bool sharesTown, int expected)
    {
        ToldArticle one = new ToldArticle("a.txt", "Budi Santosa berbicara di Sembilang bersama Petra Wulan dan Arif Halim.").Naming(NameKind.Person, "Budi Santosa", "bupati");
        ToldArticle other = new ToldArticle("b.txt", "Di Sembilang, Budi Santosa datang menemui Petra Wulan dan Arif Halim.").Naming(NameKind.Person, "Budi Santosa", "calon gubernur");
        foreach (ToldArticle article in (ToldArticle[])[one, other])
        {
            foreach (string companion in ((string[])["Petra Wulan", "Arif Halim"])[..shared])
                article.Naming(NameKind.Person, companion);
            if (sharesTown)
                article.Naming(NameKind.Place, "Sembilang");
        }

        Assert.Equal(expected, Shelf.Of(one, other).Names.Find("Budi Santosa").Length);
    }

    [Theory]
    [InlineData("Sembilang", 1)]
    [InlineData("Indonesia", 2)]
    public void Build_StoryWithoutARole_MeansWhoeverIsOfTheTownRatherThanOfTheCountry(string place, int expected)
    {
        LibrarySnapshot library = Shelf.Of(
            new ToldArticle("a.txt", $"Budi Santosa berbicara di {place}.").Naming(NameKind.Person, "Budi Santosa", "bupati").Naming(NameKind.Place, place),
            new ToldArticle("b.txt", $"Di {place}, Budi Santosa datang.").Naming(NameKind.Person, "Budi Santosa").Naming(NameKind.Place, place));

        Assert.Equal(expected, library.Names.Find("Budi Santosa").Length);
    }

    [Fact]
    public void Build_InitialOfTheGivenName_JoinsTheOnlyOneItMayStandFor()
    {
        ToldArticle[] articles =
        [
            new ToldArticle("a.txt", "Yuri Ostakov datang ke pasar ikan.").Naming(NameKind.Person, "Yuri Ostakov", "penasihat presiden"),
            new ToldArticle("b.txt", "Malamnya Y. V. Ostakov pergi.").Naming(NameKind.Person, "Y. V. Ostakov", "penasihat presiden"),
            new ToldArticle("c.txt", "Siangnya Yakov Ostakov tidur.").Naming(NameKind.Person, "Yakov Ostakov", "penasihat presiden"),
        ];

        Assert.Equal("Yuri Ostakov", Assert.Single(Shelf.Of(articles[..2]).Names.Find("Y. V. Ostakov")).Canonical);
        Assert.Equal(3, Shelf.Of(articles).Names.Entries.Count());
    }

    [Fact]
    public void Build_BareSurname_JoinsTheOnePersonOfThatNameAndRole()
    {
        LibrarySnapshot library = Shelf.Of(
            new ToldArticle("a.txt", "Anton Mirov hadir. Mirov berbicara.").Naming(NameKind.Person, "Anton Mirov", "menteri energi", "Mirov"),
            new ToldArticle("b.txt", "Mirov pulang.").Naming(NameKind.Person, "Mirov", "menteri energi"),
            new ToldArticle("c.txt", "Mirov menang.").Naming(NameKind.Person, "Mirov", "juara tinju"));

        Assert.Equal(2, library.Names.Entries.Count());
        Assert.Equal(2, Assert.Single(library.Names.Find("Anton Mirov")).Stories);
    }

    [Fact]
    public void Build_ShortFormOfAnOrganization_JoinsTheOneThatGivesItForItself()
    {
        LibrarySnapshot library = Shelf.Of(
            new ToldArticle("a.txt", "Badan Pasang Surut (BPT) rapat.").Naming(NameKind.Organization, "Badan Pasang Surut", null, "BPT"),
            new ToldArticle("b.txt", "BPT rapat lagi.").Naming(NameKind.Organization, "BPT"));

        Assert.Equal("Badan Pasang Surut", Assert.Single(library.Names.Entries).Canonical);
    }

    [Theory]
    [InlineData("anton mirov")]
    [InlineData("ANTON  MIROV")]
    [InlineData("Anton-Mirov")]
    [InlineData("mirov")]
    [InlineData("Anton V. Mirov")]
    public void Find_AnySpelling_FindsTheEntry(string asked)
    {
        NameDirectory names = TwoArticles("Anton Mirov", "menteri energi", "Lim Jae Ho", "presiden");

        Assert.Equal("Anton Mirov", Assert.Single(names.Find(asked)).Canonical);
    }

    [Fact]
    public void Find_PartOfTwoNames_FindsBoth() =>
        Assert.Equal(2, TwoArticles("Lim Jae Ho", "presiden", "Lim Taeyang", "peneliti").Find("lim").Length);

    [Theory]
    [InlineData("Mirrov", true)]
    [InlineData("anton miorv", true)]
    [InlineData("Sembiring", false)]
    [InlineData("xy", false)]
    public void Nearest_MisspeltName_OffersIt(string asked, bool isNear)
    {
        NameDirectory names = TwoArticles("Anton Mirov", "menteri energi", "Lim Jae Ho", "presiden");

        Assert.Equal(isNear ? ["Anton Mirov"] : [], names.Nearest(asked).Select(static entry => entry.Canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u202e\0")]
    [InlineData("…!?")]
    public void Find_NoName_FindsNobody(string asked)
    {
        NameDirectory names = TwoArticles("Anton Mirov", null, "Lim Jae Ho", null);

        Assert.Empty(names.Find(asked));
        Assert.Empty(names.Nearest(asked));
    }

    private static NameDirectory TwoArticles(string one, string? role, string other, string? otherRole) => Shelf.Of(
        new ToldArticle("a.txt", $"{one} datang ke pasar ikan pagi itu.").Naming(NameKind.Person, one, role),
        new ToldArticle("b.txt", $"Malamnya {other} membuka pameran lukisan.").Naming(NameKind.Person, other, otherRole)).Names;
}
