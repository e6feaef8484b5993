using System.Globalization;
using System.Text.Json;

namespace BriefingBot.Benchmarks.Library;

/// <summary>Runs the commands, prints a table and writes the records.</summary>
internal static class CommandsReport
{
    public static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <param name="only">Part of the names of those to measure; empty for all.</param>
    public static void Run(int articles, int questions, string only, FileInfo? file)
    {
        var measurement = Measurement.Begin();
        List<CommandResult> results = new CommandsBenchmark(articles, questions).Run(only);
        Console.WriteLine($"{"",-28}{"found",8}{"p50, ms",12}{"p99, ms",12}{"first p99",12}{"p50 cpu, ms",14}{"p99 cpu, ms",14}");
        foreach (CommandResult result in results)
            Console.WriteLine(Line(result));
        Console.WriteLine(Summary(results));
        if (file is not null)
            File.WriteAllText(file.FullName, JsonSerializer.Serialize(new { measurement.Commit, measurement.Machine, articles, results }, Json) + "\n");
    }

    private static string Line(CommandResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Command,-28}{result.Found,8:P0}{result.P50Ms,12:N2}{result.P99Ms,12:N2}{result.FirstP99Ms,12:N2}{result.P50CpuMs,14:N2}{result.P99CpuMs,14:N2}{Mark(result)}");

    private static string Mark(CommandResult result) => result switch
    {
        { IsSlow: true } => "  SLOW",
        { IsLate: true } => "  late",
        _ => "",
    };

    private static string Summary(List<CommandResult> results) => string.Create(
        CultureInfo.InvariantCulture,
        $"over what is allowed (10 ms at p99, a new article 100 ms): {results.Count(static result => result.IsSlow)} by processor time (SLOW), {results.Count(static result => result.IsLate)} by the clock (late)");
}
