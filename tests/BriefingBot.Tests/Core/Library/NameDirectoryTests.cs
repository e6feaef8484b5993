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
    public void Build_DifferentPeople_StayApart(string one, string other) =>
        Assert.Equal(2, TwoArticles(one, "bupati Sembilang", other, "menteri energi").Entries.Count());

    [Fact]
    public void Build_NamesakesWithNothingInCommon_StayApart() =>
        Assert.Equal(2, TwoArticles("Budi Santosa", "bupati", "Budi Santosa", "petani garam").Entries.Count());

    [Fact]
    public void Build_NamesakesInTheSameSurroundings_AreOneEntry()
    {
        LibrarySnapshot library = Shelf.Of(
            new ToldArticle("a.txt", "Budi Santosa berbicara di Sembilang.").Naming(NameKind.Person, "Budi Santosa", "bupati").Naming(NameKind.Place, "Sembilang"),
            new ToldArticle("b.txt", "Di Sembilang, Budi Santosa datang.").Naming(NameKind.Person, "Budi Santosa", "calon gubernur").Naming(NameKind.Place, "Sembilang"));

        Assert.Single(library.Names.Entries, static entry => entry.Kind == NameKind.Person);
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
