using System.Diagnostics;
using System.Globalization;
using BriefingBot.Proofs.Hourly;
using Microsoft.Data.Sqlite;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Crash;

/// <summary>Kills stores and pump, sending as fast as they can, at random moments again and again, and counts what readers saw in the end.</summary>
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
                witness.Posts.Begin(round);
                await LiveAndDieAsync(path, witness, 1 + (round * slots / rounds), cancellationToken);
                CheckDatabase(path);
            }

            witness.Posts.Begin(rounds);
            await LiveAsync(path, witness.Address, cancellationToken);
            CheckDatabase(path);
            return Judge(witness.Posts, path);
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
            await Task.WhenAny(witness.Posts.First, victim.WaitForExitAsync(cancellationToken));
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

    private string Judge(Posts posts, string path)
    {
        IReadOnlyList<Posted> posted = posts.All;
        var expected = new HashSet<string>(
            from subscription in Enumerable.Range(0, subscriptions)
            from slot in Enumerable.Range(1, slots)
            from part in Enumerable.Range(0, Victim.PartsEach)
            select DueEditions.Payload($"s{subscription}", slot, part), StringComparer.Ordinal);
        Repeats repeats = Repeats.In(posted);
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Posted post in repeats.First)
        {
            Unless(string.CompareOrdinal(latest.GetValueOrDefault(post.Channel, ""), post.Text) < 0, $"{post} came after {latest.GetValueOrDefault(post.Channel)}.");
            latest[post.Channel] = post.Text;
        }

        HashSet<string> seen = repeats.First.Select(static post => post.Text).ToHashSet(StringComparer.Ordinal);
        Unless(seen.SetEquals(expected), $"{expected.Except(seen).Count()} messages are lost, {seen.Except(expected).Count()} are of nobody.");
        int deadly = posted.Select(static post => post.Round).Distinct().Count(round => round < rounds);
        return $"crash of the sender: {rounds} kills, {deadly} of them while sending, {expected.Count / Victim.PartsEach} editions of {Victim.PartsEach} messages for {subscriptions} channels: "
            + $"0 lost, {repeats.Count} repeated on Telegram (at most {repeats.Most} by one kill, at most one a channel), 0 on Discord ({posts.Dropped} dropped by nonce); "
            + $"intact each time, {new FileInfo(path).Length / 1024} KiB in the end, {_unborn} kills before there was a file, {_survivors} came too late";
    }
}
