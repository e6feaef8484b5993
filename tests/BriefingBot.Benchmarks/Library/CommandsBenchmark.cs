using System.Diagnostics;
using System.Globalization;
using System.Text;
using BriefingBot.Benchmarks.Index;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Library;

/// <summary>
/// Every command over an invented library, from parsed command to answer. A question's time is the middle one of some runs, so that what
/// else the machine does counts little; percentiles go over the questions.
/// </summary>
internal sealed class CommandsBenchmark
{
    private const int Runs = 3;

    /// <summary>So many questions are asked before, so that code is compiled; they do not count as first ones.</summary>
    private const int WarmUps = 20;
    private const int ChangesMeasured = 60;

    /// <summary>From an article's being analysed to its being found.</summary>
    private const double MostMsOfChange = 100;

    private readonly SyntheticLibrary _articles = new();
    private readonly LiveLibrary _library = new();
    private readonly LibraryWriter _writer;
    private readonly CommandDispatcher _dispatcher;
    private readonly CommandLineParser _parser;
    private readonly CommandCatalog _catalog;
    private readonly int _count;
    private readonly int _questions;

    /// <param name="count">Articles.</param>
    /// <param name="questions">Of each kind.</param>
    public CommandsBenchmark(int count, int questions)
    {
        (_count, _questions) = (count, questions);
        _writer = new LibraryWriter(_library);
        var settings = new MemoryChatSettings();
        _catalog = new CommandCatalog("1.0", new LanguageCommand(settings));
        _parser = new CommandLineParser(_catalog);
        _dispatcher = new CommandDispatcher(
            _catalog, _library, settings, new SubscriptionBook(new MemorySubscriptionStore()), TimeProvider.System, NullLogger<CommandDispatcher>.Instance);
    }

    /// <param name="only">Part of the names of those to measure; empty for all.</param>
    public List<CommandResult> Run(string only)
    {
        Load();
        var results = new List<CommandResult>();
        foreach ((string name, Func<Random, string> question) in new SyntheticQuestions(_articles).All.Where(asked => asked.Name.Contains(only, StringComparison.Ordinal)))
        {
            CommandInvocation[] asked = [.. Enumerable.Range(0, _questions).Select(at => _parser.Parse(question(new Random(at)), "id"))];
            results.Add(Measure(name, asked.Length, at => _dispatcher.Answer(asked[at], new Conversation()).Total));
        }

        if (only.Length > 0)
            return results;
        results.AddRange(SuggestionTimes());
        results.Add(ChangeTimes());
        return results;
    }

    private void Load()
    {
        var watch = Stopwatch.StartNew();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        AnalyzedArticle[] made = [.. Enumerable.Range(0, _count).AsParallel().AsOrdered().Select(number => Kept(_articles.Article(number)))];
        Report("made", watch, processor);

        watch.Restart();
        processor = Environment.CpuUsage.TotalTime;
        _writer.Apply(new LibraryChange([.. made], [], []));
        Report("loaded", watch, processor);

        watch.Restart();
        processor = Environment.CpuUsage.TotalTime;
        _writer.MergeAll(CancellationToken.None);
        Report("merged", watch, processor);
        LibrarySnapshot library = _library.Current;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{library.Totals} names {library.Names.Entries.Count():N0} happenings {library.Happenings.Count:N0} index {library.IndexBytes >> 20} MB, heap {GC.GetTotalMemory(true) >> 20} MB"));
    }

    /// <summary>As a start finds it: facts are read when a question first needs them, which is part of its time.</summary>
    private static AnalyzedArticle Kept(AnalyzedArticle made) =>
        AnalysisCodec.Read(AnalysisCodec.Write(made), made.Article.Id, made.Article.File, Encoding.UTF8.GetBytes(made.Article.Text))!;

    private static void Report(string what, Stopwatch watch, TimeSpan processor) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what} in {watch.Elapsed.TotalSeconds:N1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:N1} s of processor time"));

    private static CommandResult Measure(string name, int count, Func<int, int> run)
    {
        var times = new double[count];
        var firstTimes = new double[count];
        var processorTimes = new double[count];
        var runs = new double[Runs];
        var processorRuns = new double[Runs];
        int found = 0;
        for (int i = 0; i < Math.Min(count, WarmUps); i++)
            run(i);
        for (int i = 0; i < count; i++)
        {
            for (int again = 0; again < Runs; again++)
            {
                TimeSpan processor = Environment.CpuUsage.TotalTime;
                long start = Stopwatch.GetTimestamp();
                found += run(i) > 0 ? 1 : 0;
                runs[again] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                processorRuns[again] = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
            }

            firstTimes[i] = runs[0];
            times[i] = IndexBenchmark.Percentile(runs, 0.5);
            processorTimes[i] = IndexBenchmark.Percentile(processorRuns, 0.5);
        }

        return new CommandResult(
            name, count, (double)found / (count * Runs), IndexBenchmark.Percentile(times, 0.5), IndexBenchmark.Percentile(times, 0.99),
            IndexBenchmark.Percentile(firstTimes[Math.Min(count - 1, WarmUps)..], 0.99), IndexBenchmark.Percentile(processorTimes, 0.5),
            IndexBenchmark.Percentile(processorTimes, 0.99));
    }

    private IEnumerable<CommandResult> SuggestionTimes()
    {
        var here = new ChannelRef("console", "console");
        foreach (OptionDefinition option in _catalog.Listed.SelectMany(static command => command.Definition.Options)
            .Where(static option => option.Kind is OptionKind.Name or OptionKind.Topic or OptionKind.Article or OptionKind.Outlet).DistinctBy(static option => option.Kind))
        {
            string[] typed = [.. Enumerable.Range(0, _questions).Select(at => Typed(option.Kind, new Random(at)))];
            yield return Measure($"suggest {option.Kind}", typed.Length, at => _dispatcher.Suggest(here, option, typed[at], "id", 25).Length);
        }
    }

    private string Typed(OptionKind kind, Random random)
    {
        string whole = kind switch
        {
            OptionKind.Name => _articles.RandomPerson(random),
            OptionKind.Topic => _articles.RandomOrganization(random),
            OptionKind.Outlet => _articles.Outlet(SyntheticLibrary.Zipf(random, 60)),
            _ => _articles.Word(random, english: false),
        };
        return whole[..random.Next(1, whole.Length + 1)];
    }

    /// <summary>From an article's being analysed to its being found, with all the others there.</summary>
    private CommandResult ChangeTimes()
    {
        AnalyzedArticle[] articles = [.. Enumerable.Range(_count, ChangesMeasured).Select(_articles.Article)];
        var times = new double[articles.Length];
        var processorTimes = new double[articles.Length];
        for (int i = 0; i < articles.Length; i++)
        {
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            _writer.Apply(new LibraryChange([articles[i]], [], []));
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            processorTimes[i] = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
        }

        return new CommandResult(
            "a new article", times.Length, 1, IndexBenchmark.Percentile(times, 0.5), IndexBenchmark.Percentile(times, 0.99),
            IndexBenchmark.Percentile(times, 0.99), IndexBenchmark.Percentile(processorTimes, 0.5), IndexBenchmark.Percentile(processorTimes, 0.99))
        {
            MostMs = MostMsOfChange,
        };
    }
}
