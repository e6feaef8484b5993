using System.CommandLine;
using System.Diagnostics;
using BriefingBot.Proofs;
using BriefingBot.Proofs.Crash;
using BriefingBot.Proofs.FanOut;
using BriefingBot.Proofs.Faults;

var path = new Argument<string>("DATABASE");
var server = new Argument<string>("SERVER");
var subscriptions = new Argument<int>("SUBSCRIPTIONS");
var slots = new Argument<int>("SLOTS");
var victim = new Command("victim", "The process that the crash proof kills") { path, server, subscriptions, slots };
victim.Hidden = true;
victim.SetAction((parsed, stopped) => Victim.RunAsync(
    parsed.GetRequiredValue(path), new Uri(parsed.GetRequiredValue(server)), parsed.GetValue(subscriptions), parsed.GetValue(slots), stopped));

var rounds = new Option<int>("--rounds") { Description = "How often the process is killed", DefaultValueFactory = static _ => 2_000 };
var seed = new Option<int>("--seed") { Description = "Of the moments", DefaultValueFactory = static _ => 1 };
var crash = new Command("crash", "Kills a sending process at random moments") { rounds, seed };
crash.SetAction((parsed, stopped) => ProveAsync([CrashOf(parsed.GetValue(rounds), parsed.GetValue(seed))], stopped));

var brief = new Option<bool>("--brief") { Description = "The short form", Recursive = true };
var faults = new Command("faults", "Platforms, disks, clocks and neighbours that fail");
faults.SetAction((parsed, stopped) => ProveAsync(FaultsOf(parsed.GetValue(brief)), stopped));

var chats = new Option<int>("--chats") { Description = "How many", DefaultValueFactory = static _ => 10_000 };
var fanOut = new Command("fanout", "A digest for many chats at one moment, within the platforms' limits") { chats };
fanOut.SetAction((parsed, stopped) => ProveAsync([new TelegramFanOut(parsed.GetValue(chats), judgesTimes: true).RunAsync], stopped));

var all = new RootCommand("Proofs that digests are neither lost nor doubled; without a command, all of them") { brief, crash, fanOut, faults, victim };
all.SetAction((parsed, stopped) => ProveAsync(
    [new TelegramFanOut(parsed.GetValue(brief) ? 300 : 10_000, judgesTimes: !parsed.GetValue(brief)).RunAsync, .. FaultsOf(parsed.GetValue(brief)), CrashOf(parsed.GetValue(brief) ? 200 : 2_000, seed: 1)], stopped));
return await all.Parse(args).InvokeAsync();

static Func<CancellationToken, Task<string>> CrashOf(int rounds, int seed) =>
    new CrashProof(rounds, subscriptions: rounds > 500 ? 60 : 200, slots: rounds, seed).RunAsync;

static Func<CancellationToken, Task<string>>[] FaultsOf(bool isBrief)
{
    var faults = new FaultProofs(channels: isBrief ? 300 : 2_000, locked: TimeSpan.FromSeconds(isBrief ? 6 : 30));
    return [faults.PlatformDownAsync, faults.EverySecondFailsAsync, faults.DiskFullAsync, faults.ClockSetBackAsync, faults.LockedAsync];
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
