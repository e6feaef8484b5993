using System.Diagnostics;
using System.Globalization;
using BriefingBot.Core.Delivery;
using Microsoft.Data.Sqlite;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Crash;

/// <summary>Kills the sender at random moments, again and again, and counts what readers saw in the end.</summary>
internal sealed class CrashProof(int rounds, int subscriptions, int slots, int seed)
{
    /// <summary>Of those that die while they start, or soon after.</summary>
    private static readonly TimeSpan LongestYouth = TimeSpan.FromMilliseconds(800);

    /// <summary>Of the others, after their first message.</summary>
    private static readonly TimeSpan LongestService = TimeSpan.FromMilliseconds(300);

    private readonly Random _random = new(seed);
    private int _unborn;
    private int _survivors;

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("briefingbot-crash-").FullName;
        try
        {
            string path = Path.Combine(folder, "briefingbot.db");
            await using Witness witness = await Witness.StartAsync(cancellationToken);
            for (int round = 0; round < rounds; round++)
            {
                witness.Begin(round);
                await LiveAndDieAsync(path, witness, 1 + (round * slots / rounds), cancellationToken);
                CheckDatabase(path);
            }

            witness.Begin(rounds);
            await LiveAsync(path, witness.Address, cancellationToken);
            CheckDatabase(path);
            return Judge(witness, path);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task LiveAndDieAsync(string path, Witness witness, int due, CancellationToken cancellationToken)
    {
        using Process victim = Start(path, witness.Address, due);
        bool diesYoung = _random.Next(4) == 0;
        if (!diesYoung)
            await Task.WhenAny(witness.FirstPost, victim.WaitForExitAsync(cancellationToken));
        await Task.Delay((diesYoung ? LongestYouth : LongestService) * _random.NextDouble(), TimeProvider.System, cancellationToken);

        _survivors += victim.HasExited ? 1 : 0;

        // SIGKILL: nothing of the process runs any more.
        victim.Kill();
        await victim.WaitForExitAsync(cancellationToken);
    }

    private async Task LiveAsync(string path, Uri server, CancellationToken cancellationToken)
    {
        using Process victim = Start(path, server, slots);
        string said = await victim.StandardOutput.ReadToEndAsync(cancellationToken);
        await victim.WaitForExitAsync(cancellationToken);
        Unless(victim.ExitCode == 0 && said.Contains("done", StringComparison.Ordinal), $"The last life ended with {victim.ExitCode}: {said}");
    }

    private Process Start(string path, Uri server, int due) => Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "BriefingBot.Proofs"))
    {
        ArgumentList =
        {
            "victim", path, server.ToString(), subscriptions.ToString(CultureInfo.InvariantCulture), due.ToString(CultureInfo.InvariantCulture),
        },
        RedirectStandardOutput = true,
    })!;

    private void CheckDatabase(string path)
    {
        if (!File.Exists(path))
        {
            _unborn++;
            return;
        }

        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(integrity_check) FROM pragma_integrity_check UNION ALL SELECT count(*) FROM pragma_foreign_key_check";
        using SqliteDataReader reader = command.ExecuteReader();
        Unless(reader.Read() && reader.GetString(0) == "ok", "The database is damaged.");
        Unless(reader.Read() && reader.GetInt64(0) == 0, "Rows point at rows that are not there.");
    }

    private string Judge(Witness witness, string path)
    {
        IReadOnlyList<Witness.Posted> posted = witness.All;
        var expected = new HashSet<string>(
            from subscription in Enumerable.Range(0, subscriptions)
            from slot in Enumerable.Range(1, slots)
            from part in Enumerable.Range(0, Victim.PartsEach)
            select DueEditions.Payload($"s{subscription}", slot, part), StringComparer.Ordinal);
        var first = new HashSet<string>(StringComparer.Ordinal);
        var lastRound = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeats = new List<(int Round, string Channel)>();
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Witness.Posted post in posted)
        {
            if (first.Add(post.Payload))
            {
                Unless(string.CompareOrdinal(latest.GetValueOrDefault(post.Channel, ""), post.Payload) < 0, $"{post.Payload} came after {latest.GetValueOrDefault(post.Channel)}.");
                latest[post.Channel] = post.Payload;
            }
            else
            {
                Unless(post.Platform == "telegram", $"{post.Payload} came twice on Discord.");
                Unless(lastRound[post.Payload] < post.Round, $"{post.Payload} came twice in one life of the process.");
                Unless(latest[post.Channel] == post.Payload, $"{post.Payload} was repeated after later ones.");
                repeats.Add((lastRound[post.Payload], post.Channel));
            }

            lastRound[post.Payload] = post.Round;
        }

        Unless(first.SetEquals(expected), $"{expected.Except(first).Count()} messages are lost, {first.Except(expected).Count()} are of nobody.");
        Unless(repeats.Count == repeats.Distinct().Count(), "A kill repeated two messages of one channel.");
        int most = repeats.Count == 0 ? 0 : repeats.GroupBy(static repeat => repeat.Round).Max(static kill => kill.Count());
        Unless(most <= new PumpSettings().ChannelsAtOnce, $"A kill repeated {most} messages.");
        int deadly = posted.Select(static post => post.Round).Distinct().Count(round => round < rounds);
        return $"crash: {rounds} kills, {deadly} of them while sending, {expected.Count / Victim.PartsEach} editions of {Victim.PartsEach} messages for {subscriptions} channels: "
            + $"0 lost, {repeats.Count} repeated on Telegram (at most {most} by one kill, at most one a channel), 0 on Discord ({witness.Dropped} dropped by nonce); "
            + $"intact each time, {new FileInfo(path).Length / 1024} KiB in the end, {_unborn} kills before there was a file, {_survivors} came too late";
    }
}
