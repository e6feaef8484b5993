using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Text;

public class IndonesianStemmerTests
{
    private static readonly IStemmer Stemmer = LanguageCatalog.Indonesian.Stemmer;

    [Theory]
    [InlineData("kirim", "mengirim", "dikirim", "pengiriman", "mengirimkan", "kirimannya")]
    [InlineData("kunjung", "mengunjungi", "berkunjung", "kunjungan", "dikunjungi", "kunjungannya")]
    [InlineData("tembak", "menembak", "ditembak", "penembakan", "tertembak", "menembaknya")]
    [InlineData("ambil", "mengambil", "diambil", "pengambilan")]
    [InlineData("pakai", "memakai", "dipakai", "pemakaian")]
    [InlineData("sampai", "menyampaikan", "disampaikan", "sampaikan")]
    [InlineData("masuk", "memasuki", "dimasukkan", "masukan")]
    [InlineData("sehat", "kesehatan", "sehatkah")]
    [InlineData("kata", "mengatakan", "dikatakan", "perkataan", "katanya")]
    [InlineData("banding", "membandingkan", "perbandingan", "dibandingkan", "diperbandingkan")]
    [InlineData("nilai", "menilai", "penilaian", "dinilai")]
    [InlineData("lapor", "melaporkan", "dilaporkan", "laporan")]
    [InlineData("menteri", "kementerian", "menterinya")]
    [InlineData("negara", "kenegaraan", "negaranya")]
    public void Stem_FormsOfOneRoot_MeetInIt(string root, params string[] forms)
    {
        Assert.Equal(root, Stem(root));
        Assert.All(forms, form => Assert.Equal(root, Stem(form)));
    }

    [Theory]
    [InlineData("presiden")]
    [InlineData("perdana")]
    [InlineData("makan")]
    [InlineData("dan")]
    [InlineData("di")]
    [InlineData("dia")]
    [InlineData("putin")]
    [InlineData("10000")]
    public void Stem_WordsWithoutAffixes_StayAsTheyAre(string word) => Assert.Equal(word, Stem(word));

    [Fact]
    public void Stem_AnyWord_IsNoLongerAndKeepsSomething() => Prop.ForAll<NonEmptyString>(word =>
        Stem(word.Get) is var stem && stem.Length > 0 && stem.Length <= word.Get.Length).QuickCheckThrowOnFailure();

    private static string Stem(string word)
    {
        Span<char> stem = new char[word.Length];
        return stem[..Stemmer.Stem(word, stem)].ToString();
    }
}
