using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>One person or country under several spellings answers to any of them, over articles that are read as files are.</summary>
public class NamesAcrossArticlesTests
{
    private static readonly ChannelRef Here = new("test", "here");

    private static readonly Bot Bot = new(Shelf.Read(
        "Waduk Penuh\n\nPYONGYANG, 18 Juni 2024 - Pemimpin Korea Utara Moon Seok-jin bertemu Menteri Pertahanan Rusia Andrei Bolotnikov di Hanoi pada Selasa (18/6/2024). “Air ini milik semua,” kata Moon Seok-jin.",
        "Pertemuan Kemarin\n\nSEOUL, 19 Juni 2024 - Pemimpin Korut Moon Seok Jin dan Menteri Andrej Bolotnikov bertemu di Hanoi kemarin. Moon Seok Jin mengatakan pintu air akan dibuka.",
        "Leaders meet\n\nHANOI, June 20, 2024 - North Korean leader Moon Seokjin met Russian Defense Minister Andrey Bolotnikov in Hanoi on Tuesday. “We are ready,” Moon Seokjin said.",
        "Bertemu Lagi\n\nSEOUL, 26 Juni 2024 - Pemimpin Korea Utara Moon Seok-jin kembali bertemu Menteri Pertahanan Rusia Andrei Bolotnikov di Hanoi pada Selasa (25/6/2024). Bolotnikov mengatakan latihan itu selesai.",
        "Peneliti Menilai Waduk\n\nMoon Hyunwoo, peneliti di Institut Teluk, mengatakan waduk itu rapuh.",
        "Penasihat Bicara\n\nYuri V. Ostakov, penasihat presiden Rusia, mengatakan nilai dagang naik.",
        "Ajudan Bicara\n\nPenasihat Presiden Rusia Yury Ostakov mengatakan kunjungan itu penting.",
        "Pasar Rampung\n\nBupati Gentala Hendra Siswanto mengatakan pasar itu rampung.",
        "Pelari Menang\n\nPelari Hendra Siswanto Jr. mengatakan ia gembira.",
        "Perenang Menyusul\n\nPerenang Doni Siswanto mengatakan airnya dingin.",
        "Roket Korut\n\nKorut mengatakan roket itu berhasil. AS mengatakan akan menjawab.",
        "Rudal Korea Utara\n\nKorea Utara menyatakan uji itu sah. Amerika Serikat mengatakan sekutunya setuju.",
        "North Korea tests\n\nNorth Korea said the test was lawful. The US said it would respond.",
        "Seoul Menjawab\n\nKorea Selatan mengatakan latihan akan berlanjut. Korsel menegaskan sikapnya tidak berubah."));

    [Theory]
    [InlineData("Moon Seok-jin", "Air ini", "pintu air", "gates|ready")]
    [InlineData("Moon Seok Jin", "Air ini", "pintu air", "gates|ready")]
    [InlineData("moon seokjin", "Air ini", "pintu air", "gates|ready")]
    [InlineData("Moon Hyun-woo", "rapuh")]
    [InlineData("Andrei Bolotnikov", "latihan itu selesai")]
    [InlineData("Andrey Bolotnikov", "latihan itu selesai")]
    [InlineData("Andrej Bolotnikov", "latihan itu selesai")]
    [InlineData("Yuri Ostakov", "nilai dagang", "kunjungan itu")]
    [InlineData("Yuri V. Ostakov", "nilai dagang", "kunjungan itu")]
    [InlineData("Yury V. Ostakov", "nilai dagang", "kunjungan itu")]
    [InlineData("Hendra Siswanto", "pasar itu rampung")]
    [InlineData("Hendra Siswanto Jr.", "gembira")]
    [InlineData("Korut", "roket itu", "uji itu sah", "lawful")]
    [InlineData("Korea Utara", "roket itu", "uji itu sah", "lawful")]
    [InlineData("North Korea", "roket itu", "uji itu sah", "lawful")]
    [InlineData("DPRK", "roket itu", "uji itu sah", "lawful")]
    [InlineData("Korea Selatan", "latihan akan berlanjut", "sikapnya")]
    [InlineData("South Korea", "latihan akan berlanjut", "sikapnya")]
    [InlineData("AS", "akan menjawab", "sekutunya", "respond")]
    [InlineData("US", "akan menjawab", "sekutunya", "respond")]
    [InlineData("Amerika Serikat", "akan menjawab", "sekutunya", "respond")]
    public void Who_AnySpelling_FindsWhatThePersonSaysInEveryArticleAndNothingElse(string name, params string[] said)
    {
        Answer answer = Bot.Ask(Bot.Parse($"/who person:\"{name}\"") with { Page = null });

        string[] excerpts = [.. answer.Items.Select(static item => item.Excerpt.Text)];
        Assert.All(said, words => Assert.Contains(excerpts, excerpt => IsOf(excerpt, words)));
        Assert.All(excerpts, excerpt => Assert.Contains(said, words => IsOf(excerpt, words)));
    }

    [Theory]
    [InlineData("Moon", "Moon Seok-jin", "Moon Hyunwoo")]
    [InlineData("Siswanto", "Hendra Siswanto", "Hendra Siswanto Jr", "Doni Siswanto")]
    public void Who_SurnameOfSeveral_AsksWhichAndEachChoiceAnswers(string surname, params string[] people)
    {
        Answer answer = Bot.Ask($"/who person:{surname}");

        Assert.Equal(people.Order(StringComparer.Ordinal), answer.Items.OfType<AnswerItem.Name>().Select(static item => item.Canonical).Order(StringComparer.Ordinal));
        Assert.All(answer.Actions, static choice => Assert.All(Bot.Ask(choice.Invocation).Items, static item => Assert.IsType<AnswerItem.Statement>(item)));
    }

    [Theory]
    [InlineData("/summit Hanoi")]
    [InlineData("/summit Moon Seokjin")]
    [InlineData("/summit Andrej Bolotnikov")]
    [InlineData("/summit Bolotnikov")]
    public void Summit_OneMeetingInThreeArticlesAndTwoLanguages_IsOneEntryAndTheNextWeeksIsAnother(string question)
    {
        AnswerItem.NewsEvent[] meetings = [.. Bot.Ask(question).Items.OfType<AnswerItem.NewsEvent>()];

        Assert.Equal(["2024-06-18", "2024-06-25"], meetings.Select(static meeting => meeting.Iso).Order(StringComparer.Ordinal));
        Assert.Equal([0, 2], meetings.Select(static meeting => meeting.Also.Length).Order());
    }

    [Theory]
    [InlineData("Moon Seok-j", "Moon Seok-jin")]
    [InlineData("moon seok j", "Moon Seok-jin")]
    [InlineData("Moon Seokj", "Moon Seok-jin")]
    [InlineData("seokj", "Moon Seok-jin")]
    [InlineData("Andrey Bol", "Andrei Bolotnikov")]
    [InlineData("bolot", "Andrei Bolotnikov")]
    [InlineData("Yury Ost", "Yuri V. Ostakov")]
    [InlineData("Korut", "Korea Utara")]
    [InlineData("North K", "Korea Utara")]
    public void Suggest_BeginningOfAnySpelling_OffersThePersonOnce(string typed, string name) =>
        Assert.Equal([name], Bot.Handler.Suggest(Here, CommonOptions.Person, typed, "id", 25).Select(static suggestion => suggestion.Value));

    private static bool IsOf(string excerpt, string words) => words.Split('|').Any(word => excerpt.Contains(word, StringComparison.Ordinal));
}
