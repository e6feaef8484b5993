using System.CommandLine;
using BriefingBot.Benchmarks.Analysis;
using BriefingBot.Benchmarks.Discord;
using BriefingBot.Benchmarks.Index;
using BriefingBot.Benchmarks.Library;
using BriefingBot.Benchmarks.Telegram;

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

var held = new Option<int>("--articles") { Description = "How many articles the library holds", DefaultValueFactory = _ => 100_000 };
var questions = new Option<int>("--questions") { Description = "How many questions of each kind", DefaultValueFactory = _ => 300 };
var only = new Option<string>("--only") { Description = "Part of the names of the questions to ask, such as /who", DefaultValueFactory = _ => "" };
var commands = new Command("commands", "Asks every command over an invented library") { held, questions, only, json };
commands.SetAction(parsed =>
{
    CommandsReport.Run(Math.Max(1, parsed.GetValue(held)), Math.Max(1, parsed.GetValue(questions)), parsed.GetValue(only)!, parsed.GetValue(json));
    return 0;
});

var folder = new Option<string>("--folder") { Description = "Articles to ask about", DefaultValueFactory = _ => "config/articles" };
var asked = new Option<int>("--commands") { Description = "How many commands", DefaultValueFactory = _ => 5_000 };
var telegram = new Command("telegram", "Round trips of /who over the fake Telegram") { folder, asked, json };
telegram.SetAction((parsed, stopped) => TelegramBenchmark.RunAsync(
    parsed.GetValue(folder)!, Math.Max(1, parsed.GetValue(asked)), parsed.GetValue(json), stopped));

var updates = new Option<int>("--updates") { Description = "How many updates", DefaultValueFactory = _ => 200_000 };
var chats = new Option<int>("--chats") { Description = "Over how many chats", DefaultValueFactory = _ => 500 };
var soak = new Command("telegram-soak", "Updates through the fake Telegram with handlers that fail: nothing lost, nothing twice, in order") { updates, chats };
soak.SetAction(async (parsed, stopped) =>
    TelegramReport.Print(await new TelegramSoak(parsed.GetValue(updates), parsed.GetValue(chats), seed: 1).RunAsync(stopped)) ? 0 : 1);

var interactions = new Option<int>("--interactions") { Description = "How many interactions", DefaultValueFactory = _ => 100_000 };
var shelf = new Option<int>("--articles") { Description = "How many articles the library holds", DefaultValueFactory = _ => 1_000 };
var discord = new Command("discord", "Gives slash commands to the bot over a fake Discord, and measures the round trips") { interactions, shelf };
discord.SetAction(async (parsed, cancellationToken) =>
{
    await DiscordBenchmark.RunAsync(Math.Max(1, parsed.GetValue(shelf)), Math.Max(1, parsed.GetValue(interactions)), cancellationToken);
    return 0;
});

var cuts = new Option<int>("--interactions") { Description = "How many interactions", DefaultValueFactory = _ => 10_000 };
var seed = new Option<int>("--seed") { Description = "Decides where the connection is disturbed", DefaultValueFactory = _ => 1 };
var chaos = new Command("discord-chaos", "Gives interactions to the bot while its connection is cut again and again; exit code 1 if any is not answered once")
{
    cuts, seed,
};
chaos.SetAction(async (parsed, cancellationToken) =>
{
    ChaosResult result = await DiscordChaos.RunAsync(Math.Max(1, parsed.GetValue(cuts)), parsed.GetValue(seed), cancellationToken);
    Console.WriteLine(result);
    return result.IsClean ? 0 : 1;
});

var over = new Option<DirectoryInfo?>("--over") { Description = "Starts once, over this folder, and leaves it as a run does; a folder that is not there is filled first" };
var warmStart = new Command("warmstart", "Starts over invented articles that were analysed before, and again with the index kept") { held, over, json };
warmStart.SetAction(async (parsed, cancellationToken) =>
{
    var benchmark = new WarmStartBenchmark(Math.Max(1, parsed.GetValue(held)));
    if (parsed.GetValue(over) is { } started)
        await benchmark.RunOnceAsync(started, cancellationToken);
    else
        await benchmark.RunAsync(parsed.GetValue(json), cancellationToken);
    return 0;
});

return await new RootCommand("Benchmarks of BriefingBot") { index, analysis, commands, warmStart, telegram, soak, discord, chaos }.Parse(args).InvokeAsync();
