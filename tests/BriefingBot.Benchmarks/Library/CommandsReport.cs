using System.Globalization;
using System.Text.Json;

namespace BriefingBot.Benchmarks.Library;

/// <summary>Runs the commands, prints a table and writes the records.</summary>
internal static class CommandsReport
{
    public static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public static void Run(int articles, int questions, FileInfo? file)
    {
        List<CommandResult> results = new CommandsBenchmark(articles, questions).Run();
        Console.WriteLine($"{"",-28}{"found",8}{"p50, ms",12}{"p99, ms",12}{"p99 cpu, ms",14}");
        foreach (CommandResult result in results)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Command,-28}{result.Found,8:P0}{result.P50Ms,12:N2}{result.P99Ms,12:N2}{result.P99CpuMs,14:N2}"));
        if (file is not null)
            File.WriteAllText(file.FullName, JsonSerializer.Serialize(new { articles, results }, Json) + "\n");
    }
}
