using BriefingBot.Core.Search;
using Xunit;

namespace BriefingBot.Tests.Core.Search;

public class StemsTests
{
    [Theory]
    [InlineData("kirim", "mengirim")]
    [InlineData("kirim", "pengiriman")]
    [InlineData("kirim", "dikirimkan")]
    [InlineData("pasok", "memasok")]
    [InlineData("pasok", "pasokan")]
    [InlineData("tulis", "menulis")]
    [InlineData("suplai", "menyuplai")]
    [InlineData("temu", "pertemuan")]
    [InlineData("temu", "menemui")]
    [InlineData("senjata", "persenjataan")]
    [InlineData("kapal", "kapalnya")]
    [InlineData("missile", "missiles")]
    [InlineData("visit", "visiting")]
    [InlineData("plan", "planned")]
    [InlineData("make", "making")]
    [InlineData("country", "countries")]
    [InlineData("rudal", "misil")]
    [InlineData("rudal", "missiles")]
    public void OfAnyLanguage_RelatedWords_Meet(string one, string other) => Assert.NotEmpty(Of(one).Intersect(Of(other)));

    [Theory]
    [InlineData("perang", "serang")]
    [InlineData("perang", "menyerang")]
    [InlineData("karang", "barang")]
    [InlineData("bulan", "bulat")]
    [InlineData("jalan", "jala")]
    [InlineData("makan", "maka")]
    [InlineData("news", "new")]
    [InlineData("2024", "202")]
    public void OfAnyLanguage_UnrelatedWords_DoNotMeet(string one, string other) => Assert.Empty(Of(one).Intersect(Of(other)));

    private static IEnumerable<string> Of(string word) => Stems.OfAnyLanguage(word).Append(word);
}
