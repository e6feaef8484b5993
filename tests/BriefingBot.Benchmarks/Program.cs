using System.CommandLine;
using BriefingBot.Benchmarks.Analysis;
using BriefingBot.Benchmarks.Index;

var passages = new Option<string>("--passages")
{
    Description = "Corpus sizes, parted by commas",
    DefaultValueFactory = _ => "10000,100000,1000000",
};
var json = new Option<FileInfo?>("--json") { Description = "File to write the results to" };
var index = new Command("index", "Searches synthetic corpora with the index and with SQLite FTS5 beside it") { passages, json };
index.SetAction(parsed =>
{
    int[] sizes = [.. parsed.GetValue(passages)!.Split(',').Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))];
    IndexReport.Run(sizes, parsed.GetValue(json));
    return 0;
});

var articles = new Option<int>("--articles") { Description = "How many articles", DefaultValueFactory = _ => 3_000 };
var analysis = new Command("analysis", "Reads and analyses synthetic articles of 5 KB on one thread, and one long article") { articles };
analysis.SetAction(parsed =>
{
    AnalysisBenchmark.Run(Math.Max(1, parsed.GetValue(articles)));
    return 0;
});

return new RootCommand("Benchmarks of BriefingBot") { index, analysis }.Parse(args).Invoke();
