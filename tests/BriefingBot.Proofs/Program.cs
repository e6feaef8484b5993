using System.CommandLine;
using System.Diagnostics;
using BriefingBot.Proofs;
using BriefingBot.Proofs.Crash;

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

return await new RootCommand("Proofs that digests are neither lost nor doubled") { crash, victim }.Parse(args).InvokeAsync();

static Func<CancellationToken, Task<string>> CrashOf(int rounds, int seed) =>
    new CrashProof(rounds, subscriptions: rounds > 500 ? 60 : 200, slots: rounds, seed).RunAsync;

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
