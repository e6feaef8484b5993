namespace BriefingBot.Tests.Support;

/// <summary>Keeps request bodies for the checks that other programs do: in the folder that <c>BRIEFINGBOT_RECORDINGS</c> names; nowhere if unset.</summary>
internal static class Recordings
{
    private static int _count;

    /// <param name="platform">The folder below the one named.</param>
    /// <param name="schema">Which request the body is of: the beginning of the file's name.</param>
    public static void Keep(string platform, string schema, string body)
    {
        if (Environment.GetEnvironmentVariable("BRIEFINGBOT_RECORDINGS") is not { Length: > 0 } root)
            return;
        string folder = Path.Combine(root, platform);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{schema}-{Interlocked.Increment(ref _count):D6}.json"), body);
    }
}
