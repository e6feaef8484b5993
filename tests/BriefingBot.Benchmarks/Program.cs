using System.CommandLine;
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

return new RootCommand("Benchmarks of BriefingBot") { index }.Parse(args).Invoke();
