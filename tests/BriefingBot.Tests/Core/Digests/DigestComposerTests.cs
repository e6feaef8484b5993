using BriefingBot.Core.Answers;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

public sealed class DigestComposerTests
{
    private static readonly DateTimeOffset Morning = new(2024, 6, 20, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Compose_ArticlesAboutOneEvent_AreOneStoryWithAllOutlets()
    {
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync(
            Visit("a.txt", "Kabar Satu", "Anton Mirov tiba di Belara, Senin (17/6/2024)."),
            Visit("b.txt", "Kabar Dua", "Anton Mirov mendarat di Belara pada Senin."),
            new ToldArticle("c.txt", "Harga cabai naik di pasar.") { Title = "Harga cabai naik", Source = "Kabar Tiga", Published = "2024-06-17" });

        Digest digest = Compose(desk, NewsDesk.Subscription());

        Assert.Equal([EditionRule.MainStory, EditionRule.MainStory], digest.Items.Select(static item => item.Rule));
        AnswerItem first = digest.Answer.Items.First();
        Assert.Contains("Kabar Satu", first.Lead, StringComparison.Ordinal);
        Assert.Contains("Kabar Dua", first.Lead, StringComparison.Ordinal);
        Assert.Single(first.Also);
        Assert.All(digest.Answer.Items, static item => Assert.Equal(item.Citation.Span.Of(item.Citation.Article.Article.Text).ToString(), item.Excerpt.Text));
    }

    [Fact]
    public async Task Compose_WireCopies_AreOneStory()
    {
        const string Text = "Jembatan gantung itu dibuka kembali pada Senin setelah ditutup enam bulan karena tali bajanya putus. Puluhan warga menyeberang.";
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync(new ToldArticle("a.txt", Text) { Title = "Jembatan dibuka", Source = "Kantor Berita", Published = "2024-06-17" });
        DateTimeOffset before = desk.Arrivals.News.AsOf;
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.ArriveAsync(new ToldArticle("b.txt", Text) { Title = "Jembatan itu dibuka", Source = "Kabar Satu", Published = "2024-06-17" });

        Digest all = Compose(desk, NewsDesk.Subscription());
        Digest next = Compose(desk, NewsDesk.Subscription(), since: before);

        Assert.Single(all.Items);
        Assert.Contains("Kabar Satu", all.Answer.Items.Single().Lead, StringComparison.Ordinal);
        Assert.Empty(next.Items);
    }

    [Fact]
    public async Task Compose_APersonFollowed_HasAllStatementsFirst()
    {
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync(new ToldArticle("a.txt", "Rapat dimulai.\nRina Sari mengatakan gudang penuh.\nBudi Raya mengatakan gudang kosong.\nRina Sari menyebut panen baik.")
        { Title = "Gudang", Published = "2024-06-19" }
            .Naming(NameKind.Person, "Rina Sari").Naming(NameKind.Person, "Budi Raya")
            .Saying("Rina Sari", "gudang penuh").Saying("Budi Raya", "gudang kosong").Saying("Rina Sari", "panen baik"));

        Digest digest = Compose(desk, NewsDesk.Subscription() with { Person = "Rina Sari" });

        Assert.Equal(2, digest.Items.Count(static item => item.Rule == EditionRule.FollowedPerson && item.Detail == "Rina Sari"));
        Assert.Equal("Budi Raya", Assert.Single(digest.Items, static item => item.Rule == EditionRule.WeightyStatement).Detail);
        Assert.Contains(digest.Answer.Blocks, static block => block is AnswerBlock.Heading { Words: "Rina Sari says" });
    }

    [Fact]
    public async Task Compose_ANumberThatDisagreesWithAnEarlierOne_IsTold()
    {
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync(Count("a.txt", "Anton Mirov", 10_000, "10.000 kontainer"));
        DateTimeOffset before = desk.Arrivals.News.AsOf;
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.ArriveAsync(Count("b.txt", "Budi Raya", 15_000, "15.000 kontainer"));

        Digest digest = Compose(desk, NewsDesk.Subscription(), since: before);

        EditionItem disputed = Assert.Single(digest.Items, static item => item.Rule == EditionRule.DisputedFigure);
        Assert.Contains("15.000 kontainer", disputed.Lead, StringComparison.Ordinal);
        Assert.Contains(digest.Answer.Blocks, static block => block is AnswerBlock.Notice { Words: var words } && words.Contains("10,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compose_AStatementThatGivesADisputedNumber_IsToldAsTheDispute()
    {
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync(Count("a.txt", "Anton Mirov", 10_000, "10.000 kontainer"));
        DateTimeOffset before = desk.Arrivals.News.AsOf;
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.ArriveAsync(Count("b.txt", "Budi Raya", 15_000, "15.000 kontainer").Saying("Budi Raya", "menghitung 15.000 kontainer peluru"));

        Digest digest = Compose(desk, NewsDesk.Subscription() with { Person = "Budi Raya" }, since: before);

        Assert.Contains(digest.Items, static item => item.Rule == EditionRule.DisputedFigure);
        Assert.DoesNotContain(digest.Items, static item => item.Rule == EditionRule.FollowedPerson);
    }

    [Theory]
    [InlineData("id", "Mirov di Belara")]
    [InlineData("en", "Mirov in Belara")]
    public async Task Compose_AStoryToldInTwoLanguages_IsShownInTheReadersOwn(string language, string title)
    {
        const string Event = "Anton Mirov tiba di Belara, Senin (17/6/2024).";
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync(
            Visit("a.txt", "Kabar Satu", Event, "Mirov di Belara", "id"),
            Visit("b.txt", "Specimen One", "Anton Mirov arrived in Belara on Monday.", "Mirov in Belara", "en"));

        AnswerItem only = Assert.Single(Compose(desk, NewsDesk.Subscription() with { Language = language }).Answer.Items);

        Assert.StartsWith($"1. {title}", only.Lead, StringComparison.Ordinal);
        Assert.Single(only.Also);
    }

    [Fact]
    public async Task Compose_AnEventAhead_ComesOnceAndAgainOnlyWhenItsStatusChanges()
    {
        var desk = new NewsDesk(Morning);
        Subscription subscription = NewsDesk.Subscription();
        await desk.ArriveAsync(Meeting("a.txt", "Anton Mirov dan Budi Raya akan bertemu di Belara pada Minggu.", EventStatus.Planned));
        Digest ahead = Compose(desk, subscription);
        DateTimeOffset before = desk.Arrivals.News.AsOf;
        desk.Clock.Advance(TimeSpan.FromDays(1));
        Digest dayAfter = Compose(desk, subscription, since: before);
        await desk.ArriveAsync(Meeting("b.txt", "Pertemuan Anton Mirov dan Budi Raya di Belara dibatalkan.", EventStatus.Cancelled));
        Digest changed = Compose(desk, subscription, since: before);

        Assert.Contains(ahead.Items, static item => item.Rule == EditionRule.EventAhead);
        Assert.Empty(dayAfter.Items);
        Assert.Contains(changed.Items, static item => item is { Rule: EditionRule.ChangedEvent, Detail: "planned → cancelled" });
    }

    [Fact]
    public async Task Compose_AnEventPlannedFarAhead_ComesOnceWhenItIsAWeekAway()
    {
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync(Meeting("a.txt", "Anton Mirov dan Budi Raya akan bertemu di Belara akhir bulan.", EventStatus.Planned, "2024-06-29"));
        var told = new List<bool>();

        for (int day = 0; day < 10; day++)
        {
            Digest digest = Compose(desk, NewsDesk.Subscription(), since: day == 0 ? null : desk.Clock.GetUtcNow().AddDays(-1));
            told.Add(digest.Items.Any(static item => item.Rule == EditionRule.EventAhead));
            desk.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(2, told.IndexOf(true));
        Assert.Single(told, static isTold => isTold);
    }

    [Fact]
    public async Task Compose_ManyFindings_NeverMoreThanAskedForAndNoWordsTwice()
    {
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync([.. Enumerable.Range(0, 30).Select(static i =>
            new ToldArticle($"{i}.txt", $"Desa nomor {i} panen.\nWarga{i} Jaya mengatakan hasil ke-{i} baik.") { Title = $"Panen raya desa {i}", Published = $"2024-06-{1 + (i % 19):00}" }
                .Naming(NameKind.Person, $"Warga{i} Jaya").Saying($"Warga{i} Jaya", $"hasil ke-{i} baik"))]);

        for (int items = 1; items <= Subscription.MostItems; items++)
        {
            Digest digest = Compose(desk, NewsDesk.Subscription() with { Items = items });

            Assert.Equal(items, digest.Items.Length);
            Assert.Equal(Enumerable.Range(1, items), digest.Items.Select(static item => item.Number));
            Assert.Equal(items, digest.Items.Select(static item => item.Key).Distinct().Count());
        }
    }

    [Fact]
    public async Task Compose_TopicAndOutlet_LimitWhatIsChosen()
    {
        var desk = new NewsDesk(Morning);
        await desk.ArriveAsync(
            new ToldArticle("a.txt", "Harga beras naik di pasar.") { Title = "Harga beras naik", Source = "Kabar Satu", Published = "2024-06-19" },
            new ToldArticle("b.txt", "Beras impor tiba di pelabuhan.") { Title = "Beras tiba", Source = "Kabar Dua", Published = "2024-06-19" },
            new ToldArticle("c.txt", "Jembatan dibuka lagi.") { Title = "Jembatan", Source = "Kabar Satu", Published = "2024-06-19" });

        Digest digest = Compose(desk, NewsDesk.Subscription() with { Topic = "beras", Source = "kabar satu" });

        Assert.Contains("Harga beras naik", Assert.Single(digest.Items).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_NothingNew_SaysSo()
    {
        Digest digest = Compose(new NewsDesk(Morning), NewsDesk.Subscription());

        Assert.Empty(digest.Items);
        Assert.Equal(AnswerOutcome.NothingFound, digest.Answer.Outcome);
        Assert.Contains("Nothing new since", Assert.IsType<AnswerBlock.Text>(Assert.Single(digest.Answer.Blocks)).Words, StringComparison.Ordinal);
    }

    private static Digest Compose(NewsDesk desk, Subscription subscription, DateTimeOffset? since = null) => DigestComposer.Compose(
        desk.Arrivals.News, subscription,
        new DigestWindow(desk.Clock.GetUtcNow(), since ?? Morning.AddDays(-1), false, System.Collections.Frozen.FrozenSet<FactKey>.Empty), subscription.Items);

    private static ToldArticle Visit(string file, string source, string text, string? title = null, string language = "id") =>
        new ToldArticle(file, text) { Title = title ?? $"Mirov di Belara menurut {source}", Source = source, Published = "2024-06-17", Language = language }
            .Naming(NameKind.Person, "Anton Mirov").Naming(NameKind.Place, "Belara")
            .Telling(EventKind.Visit, text, ["Anton Mirov"], "Belara", "2024-06-17");

    private static ToldArticle Count(string file, string who, decimal value, string words)
    {
        string text = $"Pembuka kabar {file}.\n{who} menghitung {words} peluru dari pelabuhan Belara ke Teluk Sunyi.";
        return new ToldArticle(file, text) { Title = $"Hitungan {who}", Source = $"Media {who}", Published = "2024-06-18" }
            .Naming(NameKind.Person, who).Naming(NameKind.Place, "Belara").Naming(NameKind.Place, "Teluk Sunyi")
            .Counting(words, value, "kontainer", who);
    }

    private static ToldArticle Meeting(string file, string text, EventStatus status, string day = "2024-06-23") =>
        new ToldArticle(file, $"Pembuka {file}.\nLanjutan {file}.\n{text}") { Title = $"Kabar {file}", Published = "2024-06-20" }
            .Naming(NameKind.Person, "Anton Mirov").Naming(NameKind.Person, "Budi Raya").Naming(NameKind.Place, "Belara")
            .Telling(EventKind.Meeting, text, ["Anton Mirov", "Budi Raya"], "Belara", day, status);
}
