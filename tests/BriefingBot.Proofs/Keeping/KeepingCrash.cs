using System.Diagnostics;
using System.Globalization;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Keeping;

/// <summary>
/// Kills a process that keeps its library, at random moments, while articles come, change and go. After each kill a start that finds what is
/// left must answer like one that finds nothing.
/// </summary>
internal sealed class KeepingCrash(int rounds, int seed)
{
    /// <summary>A kill comes at the latest when the third keeping since the start is under way.</summary>
    private const int MostKeepings = 3;

    /// <summary>Of those that die while they start, or soon after.</summary>
    private static readonly TimeSpan LongestYouth = TimeSpan.FromSeconds(0.8);

    /// <summary>Between two changes of the folder.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(40);

    private readonly Random _random = new(seed);
    private readonly MemoryAnalyses _analyses = new();
    private readonly List<(int Revived, int Stories)> _starts = [];
    private Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private TimeSpan _keeping = TimeSpan.FromMilliseconds(10);
    private int _deadly;
    private int _unfinished;
    private int _keepings;
    private int _compared;
    private long _rubbish;

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("briefingbot-keeping-");
        try
        {
            string articles = folder.CreateSubdirectory("articles").FullName, cache = Path.Combine(folder.FullName, "analysis.db");
            var news = new ChangingNews(articles, new Random(_random.Next()));
            for (int change = 0; change < ChangingNews.MostArticles; change++)
                news.Change();
            for (int round = 0; round < rounds; round++)
            {
                await LiveAndDieAsync(articles, cache, news, cancellationToken);
                await CompareAsync(articles, cache, news, cancellationToken);
            }

            await LiveAsync(articles, cache, cancellationToken);
            await CompareAsync(articles, cache, news, cancellationToken);
            return Judge(new KeptState(cache + ".index"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task LiveAndDieAsync(string articles, string cache, ChangingNews news, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var victim = KeepingProcess.Start(articles, cache, _random.Next(1, MostKeepings + 1));
        var pauses = new Random(_random.Next());
        Task changing = Task.Run(() => ChangeAsync(news, pauses, stop.Token), CancellationToken.None);
        if (_random.Next(6) == 0)
        {
            await Task.Delay(LongestYouth * _random.NextDouble(), TimeProvider.System, cancellationToken);
        }
        else
        {
            await victim.ReachAsync(cancellationToken);
            Wait(_keeping * _random.NextDouble());
        }

        await victim.KillAsync(cancellationToken);
        await stop.CancelAsync();
        await changing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _keeping = victim.Took ?? _keeping;
        _keepings += victim.Kept;
        _deadly += victim.Writing is null ? 0 : 1;
    }

    private static async Task ChangeAsync(ChangingNews news, Random pauses, CancellationToken cancellationToken)
    {
        while (true)
        {
            news.Change();
            await Task.Delay(LongestPause * pauses.NextDouble(), TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Shorter than timers can tell.</summary>
    private static void Wait(TimeSpan span)
    {
        long from = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(from) < span)
            Thread.SpinWait(20);
    }

    private static async Task LiveAsync(string articles, string cache, CancellationToken cancellationToken)
    {
        using var last = KeepingProcess.Start(articles, cache, keepings: 1);
        await last.ReachAsync(cancellationToken);
        await last.EndAsync(cancellationToken);
        Unless(last.Writing is null, $"It ended while it wrote '{last.Writing}'.");
    }

    /// <summary>Starts over what is left, which stays as it is, and over nothing but the numbers of articles.</summary>
    private async Task CompareAsync(string articles, string cache, ChangingNews news, CancellationToken cancellationToken)
    {
        var left = new KeptState(cache + ".index");
        Check(left);
        using var log = new RecordingLog();
        using SqliteAnalysisStore store = KeptLife.OpenStore(cache, log.For<SqliteAnalysisStore>());
        var revived = new KeptLife(articles, store, store.Beside, log.For<LibraryKeeper>());
        var anew = new KeptLife(articles, _analyses, left, log.For<LibraryKeeper>());
        await revived.StartAsync(cancellationToken);
        await anew.StartAsync(cancellationToken);
        Unless(log.Lines.Length == 0, $"It was said: {string.Join(' ', log.Lines)}");
        Unless(anew.Writer.RevivedStories == 0, "What was kept was believed that was not there.");
        foreach (string question in news.Questions().Concat(anew.Numbers.Select(static number => $"/article {number}")))
            Compare(question, revived.Ask(question), anew.Ask(question));
        foreach (string question in news.Searches())
            Compare(question, revived.Find(question), anew.Find(question));
        _starts.Add((revived.Writer.RevivedStories, revived.Current.Totals.Stories));
    }

    private void Compare(string question, string answer, string expected)
    {
        (string Is, string Was) other = answer.Split('\n').Zip(expected.Split('\n')).FirstOrDefault(static lines => lines.First != lines.Second);
        Unless(answer == expected, $"{question}: after a kill it says '{other.Is}', without what was kept '{other.Was}'.");
        _compared++;
    }

    private void Check(KeptState left)
    {
        Dictionary<string, int> numbers = left.Numbers();
        foreach ((string file, int number) in _numbers)
            Unless(numbers.GetValueOrDefault(file) == number, $"'{file}' was {number} and is {numbers.GetValueOrDefault(file)}.");
        _numbers = numbers;
        long rubbish = left.Bytes().Rubbish;
        _unfinished += rubbish > 0 ? 1 : 0;
        _rubbish = Math.Max(_rubbish, rubbish);
    }

    private string Judge(KeptState left)
    {
        (long used, long rubbish) = left.Bytes();
        int useful = _starts.Count(static start => start.Revived > 0);
        Unless(rubbish == 0, $"{rubbish} bytes are left that no table names.");
        Unless(useful * 4 >= _starts.Count * 3, $"Only {useful} of {_starts.Count} starts found anything of use.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"crash while the library is kept: {rounds} kills, {_deadly} of them in the midst of it, {_keepings} keepings came about; {_compared} answers compared, all the same, "
            + $"every number as it was; {useful} of {_starts.Count} starts found something kept, on average {_starts.Average(static start => (double)start.Revived / start.Stories):P0} of "
            + $"{_starts.Average(static start => start.Stories):F0} stories; {_unfinished} kills left files that no table names, "
            + $"{_rubbish / 1024} KiB at most; in the end there are {used / 1024} KiB and nothing else");
    }
}
