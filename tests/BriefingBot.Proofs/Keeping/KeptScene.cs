using System.Globalization;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Keeping;

/// <summary>
/// A folder of articles that change, and what lives that are killed leave beside it. A start over that must answer like one that finds nothing
/// but the numbers of the articles.
/// </summary>
internal sealed class KeptScene : IDisposable
{
    /// <summary>Between two changes of the articles.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(40);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-keeping-");
    private readonly ChangingNews _news;
    private readonly Random _pauses;
    private readonly MemoryAnalyses _analyses = new();
    private readonly List<(int Revived, int Stories)> _starts = [];
    private Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _compared;
    private int _unfinished;
    private long _rubbish;

    public KeptScene(Random random)
    {
        Articles = _folder.CreateSubdirectory("articles").FullName;
        (_news, _pauses) = (new ChangingNews(Articles, new Random(random.Next())), new Random(random.Next()));
        for (int change = 0; change < ChangingNews.MostArticles; change++)
            _news.Change();
    }

    public string Articles { get; }

    public string Cache => Path.Combine(_folder.FullName, "analysis.db");

    public string Database => Path.Combine(_folder.FullName, "briefingbot.db");

    /// <summary>Where the library is kept.</summary>
    public string Kept => Cache + ".index";

    /// <summary>Has articles come and go until cancelled.</summary>
    public async Task ChangeAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            _news.Change();
            await Task.Delay(LongestPause * _pauses.NextDouble(), TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Has some articles come and go at once.</summary>
    public void Change(int times)
    {
        for (; times > 0; times--)
            _news.Change();
    }

    /// <summary>Starts twice, over what is left, which stays as it is, and over the numbers of articles.</summary>
    public async Task CompareAsync(CancellationToken cancellationToken)
    {
        var left = new KeptState(Kept);
        Check(left);
        using var log = new RecordingLog();
        using SqliteAnalysisStore store = KeptLife.OpenStore(Cache, log.For<SqliteAnalysisStore>());
        var revived = new KeptLife(Articles, store, store.Beside, log.For<LibraryKeeper>());
        var anew = new KeptLife(Articles, _analyses, left, log.For<LibraryKeeper>());
        await revived.StartAsync(cancellationToken);
        await anew.StartAsync(cancellationToken);
        Unless(log.Lines.Length == 0, $"It was said: {string.Join(' ', log.Lines)}");
        Unless(anew.Writer.RevivedStories == 0, "What was kept was believed that was not there.");
        foreach (string question in _news.Questions().Concat(anew.Numbers.Select(static number => $"/article {number}")))
            Compare(question, revived.Ask(question), anew.Ask(question));
        foreach (string question in _news.Searches())
            Compare(question, revived.Find(question), anew.Find(question));
        _starts.Add((revived.Writer.RevivedStories, revived.Current.Totals.Stories));
    }

    /// <summary>After a life that kept everything and ended by itself: what was found.</summary>
    public string Judge()
    {
        (long used, long rubbish) = new KeptState(Kept).Bytes();
        int useful = _starts.Count(static start => start.Revived > 0);
        Unless(rubbish == 0, $"{rubbish} bytes are left that no table names.");
        Unless(useful * 4 >= _starts.Count * 3, $"Only {useful} of {_starts.Count} starts found anything of use.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_compared} answers compared, all the same, every number as it was; {useful} of {_starts.Count} starts found something kept, on average "
            + $"{_starts.Average(static start => (double)start.Revived / start.Stories):P0} of {_starts.Average(static start => start.Stories):F0} stories; "
            + $"{_unfinished} kills left files that no table names, {_rubbish / 1024} KiB at most; in the end there are {used / 1024} KiB and nothing else");
    }

    public void Dispose() => _folder.Delete(recursive: true);

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
}
