using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace BriefingBot.Benchmarks;

/// <summary>What was measured, and on what: stands with every result that is kept.</summary>
/// <param name="Commit">Short; with a + behind it where files differ from it, "unknown" outside of a working copy.</param>
/// <param name="Machine">Processors, system, runtime, and how much work there was beside the measuring.</param>
internal sealed record Measurement(string Commit, string Machine)
{
    /// <summary>To be taken before the measuring starts, which is work too.</summary>
    public static Measurement Begin() => new(CommitOf(Git("rev-parse", "--short", "HEAD")), Describe());

    private static string CommitOf(string head) =>
        head.Length == 0 ? "unknown" : Git("status", "--porcelain", "--untracked-files=no").Length == 0 ? head : $"{head}+";

    private static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores {ProcessorName()} {RuntimeInformation.ProcessArchitecture}, {Platform()}, .NET {Environment.Version.ToString(2)}; {Load()}");

    private static string Platform() => OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription;

    private static string ProcessorName() => ReadLines("/proc/cpuinfo")
        .Where(static line => line.StartsWith("model name", StringComparison.Ordinal))
        .Select(static line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
        .FirstOrDefault("");

    private static string Load() => ReadLines("/proc/loadavg") is [var line, ..] ? $"load {line.Split(' ')[0]} before" : "load unknown";

    private static string[] ReadLines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];

    private static string Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            string said = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? said : "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
