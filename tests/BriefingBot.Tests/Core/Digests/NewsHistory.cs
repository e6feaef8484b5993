using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>
/// A random life of a bot: articles come, are copied, edited, analysed otherwise and go; the clock jumps, the disk is full, the bot starts
/// again. Beside the book stands what it must know: every finding of every noted snapshot, with when that was noted.
/// </summary>
internal sealed class NewsHistory
{
    private const int Files = 14;
    private const int Texts = 40;

    private static readonly string[] Speakers = ["Rina Sari", "Budi Raya", "Anton Mirov"];
    private static readonly string[] Goods = ["beras", "gula", "jagung", "garam", "kopi"];
    private static readonly string[] Places = ["Belara", "Teluk Sunyi"];

    private readonly Random _random;
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2024, 6, 20, 7, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, Func<AnalyzedArticle>> _files = [];
    private readonly Dictionary<FactKey, DateTimeOffset> _arrivals = [];
    private LibraryWriter _writer = new(new LiveLibrary());
    private ArrivalBook _book;

    public NewsHistory(int seed)
    {
        _random = new Random(seed);
        _book = new ArrivalBook(Store, _clock);
    }

    public KeptArrivals Store { get; } = new();

    /// <summary>When everything was first noted, and nothing else: no content.</summary>
    public IReadOnlyDictionary<FactKey, DateTimeOffset> Arrivals => _arrivals;

    /// <summary>The news of the book.</summary>
    public News News => _book.News;

    /// <summary>False where the disk was full whenever something was to be noted since the start.</summary>
    public bool IsNoted => _book.Noted.IsCompleted;

    public async Task StepAsync()
    {
        _clock.Set(_clock.GetUtcNow() + _random.Next(6) switch
        {
            0 => TimeSpan.Zero,
            1 => TimeSpan.FromHours(-_random.Next(1, 30)),
            2 => TimeSpan.FromDays(_random.Next(1, 50)),
            _ => TimeSpan.FromMinutes(_random.Next(1, 3_000)),
        });
        if (_random.Next(5) == 0)
            await RestartAsync();
        else
            await NoteAsync(Change());
    }

    private async Task RestartAsync()
    {
        _book = new ArrivalBook(Store, _clock);
        await _book.LoadAsync(TestContext.Current.CancellationToken);
        _writer = new LibraryWriter(new LiveLibrary());
        await NoteAsync(_writer.Apply(new LibraryChange([.. _files.OrderBy(static file => file.Key).Select(static file => new LibraryArticle(file.Value()))], [], [])));
    }

    private LibrarySnapshot Change()
    {
        var changed = new Dictionary<string, Func<AnalyzedArticle>>();
        var gone = new List<ArticleId>();
        for (int count = _random.Next(1, 5); count > 0; count--)
        {
            string file = $"{_random.Next(Files)}.txt";
            if (!_files.ContainsKey(file) || _random.Next(3) > 0)
                _files[file] = changed[file] = _files.Count > 0 && _random.Next(4) == 0 ? Copy(file) : New(file);
            else if (!changed.ContainsKey(file) && _files.Remove(file))
                gone.Add(new ArticleId($"/articles/{file}"));
        }

        return _writer.Apply(new LibraryChange([.. changed.Values.Select(static build => new LibraryArticle(build()))], [.. gone.Where(id => !changed.ContainsKey(id.Value[10..]))], []));
    }

    private async Task NoteAsync(LibrarySnapshot library)
    {
        Store.IsFull = _random.Next(8) == 0;
        try
        {
            await _book.NoteAsync(library, TestContext.Current.CancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return;
        }

        foreach (FactKey key in library.Articles.SelectMany(static article => ArticleKeys.Of(article).All))
            _arrivals.TryAdd(key, _book.News.AsOf);
    }

    /// <summary>The words of another file, sometimes with its title and all; then its bytes are the same.</summary>
    private Func<AnalyzedArticle> Copy(string file)
    {
        AnalyzedArticle original = _files.OrderBy(static known => known.Key).ElementAt(_random.Next(_files.Count)).Value();
        Article article = original.Article with { Id = new ArticleId($"/articles/{file}"), File = file };
        return _random.Next(2) == 0
            ? () => original with { Article = article }
            : () => Keyed(original with { Article = article with { Title = $"Salinan {file}", Source = $"Kabar {file}" } });
    }

    /// <summary>Texts and lines are few, so that the same ones come in many articles; some facts are there and not found, as by another analyzer.</summary>
    private Func<AnalyzedArticle> New(string file)
    {
        var words = new Random(_random.Next(Texts));
        var lines = new List<string>();
        var facts = new List<Action<ToldArticle>>();
        for (int count = words.Next(1, 6); count > 0; count--)
            Add(words, lines, facts, isFound: _random.Next(4) > 0);
        string text = string.Join('\n', lines);
        string? title = words.Next(4) == 0 ? null : $"Kabar {Goods[words.Next(Goods.Length)]} dan {Goods[words.Next(Goods.Length)]}";
        string day = $"2024-06-{words.Next(10, 20)}";
        bool isOfFile = _random.Next(8) > 0;
        return () =>
        {
            var told = new ToldArticle(file, text) { Title = title, Source = $"Kabar {file}", Published = day };
            foreach (string name in Speakers.Where(text.Contains))
                told.Naming(NameKind.Person, name);
            foreach (string name in Places.Where(text.Contains))
                told.Naming(NameKind.Place, name);
            facts.ForEach(add => add(told));
            return isOfFile ? Keyed(told.Build()) : told.Build();
        };
    }

    private static void Add(Random words, List<string> lines, List<Action<ToldArticle>> facts, bool isFound)
    {
        string who = Speakers[words.Next(Speakers.Length)];
        string what = Goods[words.Next(Goods.Length)];
        string where = Places[words.Next(Places.Length)];
        int number = words.Next(2, 5);
        (string line, Action<ToldArticle> add) = words.Next(3) switch
        {
            0 => ($"{who} mengatakan {what} cukup sampai {where} panen.", told => told.Saying(who, $"{what} cukup")),
            1 => ($"Gudang {where} menyimpan {number} ton {what} menurut {who}.", told => told.Counting($"{number} ton {what}", number, "ton", who)),
            _ => Event(words, who, where, number),
        };
        if (lines.Contains(line))
            return;
        lines.Add(line);
        if (isFound)
            facts.Add(add);
    }

    private static (string Line, Action<ToldArticle> Add) Event(Random words, string who, string where, int number)
    {
        EventStatus status = (EventStatus)words.Next(3);
        string line = $"{who} {(status == EventStatus.Planned ? "akan tiba" : status == EventStatus.Held ? "tiba" : "batal tiba")} di {where} pada {20 + number} Juni.";
        return (line, told => told.Telling(EventKind.Visit, line, [who], where, $"2024-06-{20 + number}", status));
    }

    /// <summary>What is found stands for the analyzer that finds it, whose version is part of what content is known by.</summary>
    private static AnalyzedArticle Keyed(AnalyzedArticle analyzed)
    {
        Article article = analyzed.Article;
        IEnumerable<int> found = [.. analyzed.Statements.Select(static fact => fact.Span.Start), -1, .. analyzed.Figures.Select(static fact => fact.Span.Start), -1, .. analyzed.Events.Select(static fact => fact.Span.Start)];
        string bytes = $"{article.Title}\n{article.Published}\n{article.Source}\n{article.Text}\n{string.Join(',', found)}";
        return analyzed with { Key = AnalysisKey.Of(article.File, Encoding.UTF8.GetBytes(bytes)) };
    }
}
