using System.Collections.Frozen;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>Articles whose content is known to be old are passed over, and nobody can tell from the news.</summary>
public sealed class NewsTests
{
    private static readonly DateTimeOffset Now = new(2024, 6, 20, 7, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan[] Earlier = [TimeSpan.Zero, TimeSpan.FromDays(7), TimeSpan.FromDays(50)];
    private static readonly TimeSpan[] Looks = [TimeSpan.Zero, TimeSpan.FromHours(20), TimeSpan.FromDays(7), TimeSpan.FromDays(40), TimeSpan.FromDays(61), TimeSpan.FromDays(200)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task News_RandomHistories_AreAsIfEverythingWasLookedAt()
    {
        int told = 0;
        for (int seed = 0; seed < 10; seed++)
        {
            var history = new NewsHistory(seed);
            for (int step = 0; step < 30; step++)
            {
                await history.StepAsync();
                if (history.IsNoted)
                    told += AssertSame(history, $"seed {seed}, step {step}");
            }

            Assert.All(history.Arrivals, arrival => Assert.Equal(arrival.Value, history.Store.Kept[arrival.Key]));
        }

        Assert.InRange(told, 10_000, int.MaxValue);
    }

    /// <summary>The same bytes are told to hold one statement more: that it is not found shows that nobody looked for it.</summary>
    [Fact]
    public async Task NoteAsync_ContentNotedByAnEarlierRun_LooksAtNothingElse()
    {
        var store = new KeptArrivals();
        var clock = new ManualTimeProvider();
        await new ArrivalBook(store, clock).NoteAsync(Library(Warehouse("a.txt")), Stop);
        int before = store.Kept.Count;
        var book = new ArrivalBook(store, clock);
        await book.LoadAsync(Stop);

        await book.NoteAsync(Library(Warehouse("a.txt").Saying("Rina Sari", "gudang")), Stop);

        Assert.Equal(before, store.Kept.Count);
        Assert.True(book.Noted.IsCompletedSuccessfully);
    }

    /// <summary>What was kept before contents were noted: the next start notes them as old as their findings.</summary>
    [Fact]
    public async Task NoteAsync_FindingsKeptWithoutContent_NotesContentAsOldAsThey()
    {
        var store = new KeptArrivals();
        var clock = new ManualTimeProvider();
        DateTimeOffset longAgo = clock.GetUtcNow().AddDays(-100);
        await store.AddAsync([.. ArticleKeys.Of(Warehouse("a.txt").Build()).All.Select(key => new Arrival(key, longAgo))], Stop);
        var book = new ArrivalBook(store, clock);
        await book.LoadAsync(Stop);

        LibrarySnapshot library = Library(Warehouse("a.txt"));
        await book.NoteAsync(library, Stop);

        Assert.Equal(longAgo, store.Kept[ArticleKeys.ContentOf(library.Articles.Single())!.Value]);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(70, false)]
    public void Since_ContentThatArrivedDaysAgo_IsLookedAtOnlyWhereADigestCanLookBackSoFar(int days, bool isLookedAt)
    {
        LibrarySnapshot library = Library(Warehouse("a.txt"));
        FactKey content = ArticleKeys.ContentOf(library.Articles.Single())!.Value;
        var asked = new HashSet<FactKey>();
        var news = new News(library, Now, key =>
        {
            asked.Add(key);
            return Now.AddDays(-days);
        });

        int told = news.StatementsSince(DateTimeOffset.MinValue).Count() + news.StoriesSince(DateTimeOffset.MinValue).Count();

        Assert.Equal(isLookedAt ? 2 : 0, told);
        Assert.Equal(isLookedAt, asked.Any(key => key != content));
    }

    /// <summary>One more than is new is looked at, to see that it is not.</summary>
    [Fact]
    public void StatementsSince_ADayAgo_LooksAtNoMoreThanItMust()
    {
        LibrarySnapshot library = Library(Warehouse("a.txt"), Warehouse("b.txt"), Warehouse("c.txt"));
        ArticleKeys[] keys = [.. library.Stories.Select(static story => ArticleKeys.Of(story.Analyzed))];
        FactKey[] recent = [ArticleKeys.ContentOf(library.Stories.ElementAt(1).Analyzed)!.Value, .. keys[1].Statements];
        var asked = new HashSet<FactKey>();
        var news = new News(library, Now, key =>
        {
            asked.Add(key);
            return recent.Contains(key) ? Now : Now.AddDays(-3);
        });

        Assert.Equal(keys[1].Statements, news.StatementsSince(Now.AddDays(-1)).Select(static arrived => arrived.Key));

        Assert.Contains(keys[0].Statements.Single(), asked);
        Assert.DoesNotContain(keys[2].Statements.Single(), asked);
    }

    /// <summary>Also as it was known earlier: what came since has no arrival then.</summary>
    /// <returns>How much there was to compare.</returns>
    private static int AssertSame(NewsHistory history, string when)
    {
        int told = 0;
        foreach (TimeSpan back in Earlier)
        {
            DateTimeOffset asOf = history.News.AsOf - back;
            News news = back == TimeSpan.Zero ? history.News
                : new News(history.News.Library, asOf, key => history.Store.Kept.TryGetValue(key, out DateTimeOffset at) ? at : null);
            var plain = new PlainNews(news.Library, asOf, history.Arrivals);
            foreach (DateTimeOffset since in Looks.Select(look => asOf - look))
            {
                told += AssertSame(plain.Statements(), since, news.StatementsSince, when);
                told += AssertSame(plain.Figures(), since, news.FiguresSince, when);
                told += AssertSame(plain.Events(), since, news.EventsSince, when);
                told += AssertSame(plain.Stories(), since, news.StoriesSince, when);
            }

            foreach (TimeSpan look in (TimeSpan[])[TimeSpan.FromDays(1), TimeSpan.FromDays(61)])
                Assert.Equal(Edition(plain.News, asOf - look), Edition(news, asOf - look));
        }

        return told;
    }

    private static int AssertSame<T>(Arrived<T>[] all, DateTimeOffset since, Func<DateTimeOffset, IEnumerable<Arrived<T>>> news, string when)
    {
        Arrived<T>[] expected = [.. all.TakeWhile(arrived => arrived.At > since)];
        Assert.True(expected.SequenceEqual(news(since)), when);
        return expected.Length;
    }

    private static string Edition(News news, DateTimeOffset since)
    {
        Subscription subscription = NewsDesk.Subscription() with { Id = "s", Person = "Rina Sari", Items = Subscription.MostItems };
        var window = new DigestWindow(news.AsOf, since, false, FrozenSet<FactKey>.Empty);
        Digest digest = DigestComposer.Compose(news, subscription, window, Subscription.MostItems);
        return string.Join('\n', digest.Items.Select(static item => item.ToString()).Concat(digest.Answer.Blocks.OfType<AnswerBlock.Text>().Select(static block => block.Words)));
    }

    private static ToldArticle Warehouse(string file) => new ToldArticle(file, $"Rapat {file} dimulai.\nRina Sari mengatakan gudang {file} penuh.")
    { Title = $"Gudang {file}", Published = "2024-06-19" }
        .Naming(NameKind.Person, "Rina Sari").Saying("Rina Sari", $"gudang {file} penuh");

    /// <summary>Each of a file of its own bytes, whatever is said to be found in them.</summary>
    private static LibrarySnapshot Library(params ToldArticle[] articles) => new LibraryWriter(new LiveLibrary()).Apply(new LibraryChange(
        [.. articles.Select(static (article, index) => new LibraryArticle(article.Build() with { Key = new AnalysisKey((UInt128)(index + 1) << 64, 0) }))], [], []));
}
