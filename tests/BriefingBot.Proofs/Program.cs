using System.CommandLine;
using System.Diagnostics;
using BriefingBot.Proofs;
using BriefingBot.Proofs.Bot;
using BriefingBot.Proofs.Crash;
using BriefingBot.Proofs.FanOut;
using BriefingBot.Proofs.Faults;
using BriefingBot.Proofs.Keeping;

const int FullCrowd = 10_000;
var path = new Argument<string>("DATABASE");
var server = new Argument<string>("SERVER");
var subscriptions = new Argument<int>("SUBSCRIPTIONS");
var slots = new Argument<int>("SLOTS");
var victim = new Command("victim", "The process that the crash proof kills") { path, server, subscriptions, slots };
victim.Hidden = true;
victim.SetAction((parsed, stopped) => Victim.RunAsync(
    parsed.GetRequiredValue(path), new Uri(parsed.GetRequiredValue(server)), parsed.GetValue(subscriptions), parsed.GetValue(slots), stopped));

var rounds = new Option<int>("--rounds") { Description = "How often a process is killed that only sends", DefaultValueFactory = static _ => 2_000 };
var seed = new Option<int>("--seed") { Description = "Of the moments", DefaultValueFactory = static _ => 1 };
var programs = new Option<int>("--programs") { Description = "How often the whole program is killed", DefaultValueFactory = static _ => 500 };
var keepers = new Option<int>("--keepers") { Description = "How often a process is killed that keeps its library; a quarter as often the whole program while it ends", DefaultValueFactory = static _ => 1_000 };
var crash = new Command("crash", "Kills a sending process, the whole program, and one that keeps its library, at random moments") { rounds, programs, keepers, seed };
crash.SetAction((parsed, stopped) =>
    ProveAsync(CrashesOf(parsed.GetValue(rounds), parsed.GetValue(programs), parsed.GetValue(keepers), parsed.GetValue(seed)), stopped));

var articles = new Argument<string>("ARTICLES");
var cache = new Argument<string>("CACHE");
var keeper = new Command(KeepingVictim.Verb, "The process that the proof of the kept library kills") { articles, cache };
keeper.Hidden = true;
keeper.SetAction((parsed, stopped) => KeepingVictim.RunAsync(parsed.GetRequiredValue(articles), parsed.GetRequiredValue(cache), stopped));

var brief = new Option<bool>("--brief") { Description = "The short form", Recursive = true };
var faults = new Command("faults", "Platforms, disks, clocks and neighbours that fail");
faults.SetAction((parsed, stopped) => ProveAsync(FaultsOf(parsed.GetValue(brief)), stopped));

var ahead = new Argument<long>("TICKS");
var words = new Argument<string[]>("ARGS");
var bot = new Command(BotProcess.Verb, "The whole program, with another clock") { ahead, words };
bot.Hidden = true;
bot.SetAction((parsed, _) => BotProcess.PlayAsync(parsed.GetValue(ahead), parsed.GetRequiredValue(words)));

var channels = new Option<int>("--channels") { Description = "How many; fewer than ten thousand are not judged by times", DefaultValueFactory = static _ => FullCrowd };
var platform = new Option<string[]>("--platform") { Description = "telegram, discord; both where none is named" };
var fanOut = new Command("fanout", "Digests for a crowd of channels at one moment, within the platforms' limits") { channels, platform };
fanOut.SetAction((parsed, stopped) => ProveAsync(FanOutsOf(parsed.GetValue(channels), parsed.GetValue(platform) ?? []), stopped));

var all = new RootCommand("Proofs that digests are neither lost nor doubled, and answers right, whatever fails; without a command, all of them")
{
    brief, crash, fanOut, faults, victim, bot, keeper,
};
all.SetAction((parsed, stopped) => ProveAsync(
    [
        .. FanOutsOf(parsed.GetValue(brief) ? 300 : FullCrowd, []), .. FaultsOf(parsed.GetValue(brief)),
        .. parsed.GetValue(brief) ? CrashesOf(rounds: 160, programs: 40, keepers: 12, seed: 1) : CrashesOf(rounds: 2_000, programs: 500, keepers: 1_000, seed: 1),
    ],
    stopped));
return await all.Parse(args).InvokeAsync();

static Func<CancellationToken, Task<string>>[] CrashesOf(int rounds, int programs, int keepers, int seed) =>
[
    .. rounds > 0 ? [new CrashProof(rounds, subscriptions: rounds > 500 ? 60 : 200, slots: rounds, seed).RunAsync] : (Func<CancellationToken, Task<string>>[])[],
    .. programs > 0 ? [new ProgramCrash(programs, seed).RunAsync] : (Func<CancellationToken, Task<string>>[])[],
    .. keepers > 0 ? [new KeepingCrash(keepers, seed).RunAsync, new LeavingCrash(Math.Max(1, keepers / 4), seed).RunAsync] : (Func<CancellationToken, Task<string>>[])[],
];

static Func<CancellationToken, Task<string>>[] FaultsOf(bool isBrief)
{
    var faults = new FaultProofs(channels: isBrief ? 300 : 2_000, locked: TimeSpan.FromSeconds(isBrief ? 6 : 30));
    return [faults.PlatformDownAsync, faults.EverySecondFailsAsync, faults.DiskFullAsync, faults.ClockSetBackAsync, ClockProof.ArticlesAsync, faults.LockedAsync];
}

static Func<CancellationToken, Task<string>>[] FanOutsOf(int channels, string[] platforms)
{
    (string Name, Func<TimeProvider, CancellationToken, Task<Crowd>> Start)[] crowds = [("telegram", TelegramCrowd.StartAsync), ("discord", DiscordCrowd.StartAsync)];
    return
    [
        .. crowds
            .Where(crowd => platforms.Length == 0 || platforms.Contains(crowd.Name))
            .Select(crowd => (Func<CancellationToken, Task<string>>)new FanOutProof(crowd.Start, channels, isFull: channels >= FullCrowd).RunAsync),
    ];
}

static async Task<int> ProveAsync(Func<CancellationToken, Task<string>>[] proofs, CancellationToken stopped)
{
    int failed = 0;
    foreach (Func<CancellationToken, Task<string>> proof in proofs)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            string result = await proof(stopped);
            await Console.Out.WriteLineAsync($"{result}; {watch.Elapsed.TotalSeconds:F0} s");
        }
        catch (ProofFailedException e)
        {
            await Console.Out.WriteLineAsync($"FAILED: {e.Message}");
            failed++;
        }
    }

    return failed == 0 ? 0 : 1;
}
