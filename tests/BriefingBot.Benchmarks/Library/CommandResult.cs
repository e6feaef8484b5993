using System.Text.Json.Serialization;

namespace BriefingBot.Benchmarks.Library;

/// <summary>What was measured of one kind of question.</summary>
/// <param name="Found">The share of questions that found something.</param>
/// <param name="FirstP99Ms">When asked for the first time, so that facts nobody has asked for yet are read.</param>
/// <param name="P50CpuMs">Of processor time, which other work on the machine does not lengthen; all threads together.</param>
/// <param name="P99CpuMs">Likewise.</param>
internal sealed record CommandResult(
    string Command, int Questions, double Found, double P50Ms, double P99Ms, double FirstP99Ms, double P50CpuMs, double P99CpuMs)
{
    /// <summary>What it may take over 100,000 articles: a command from parsed command to answer.</summary>
    [JsonIgnore]
    public double MostMs { get; init; } = 10;

    /// <summary>True where processor time alone is too much; false where only other work on the machine may have been.</summary>
    [JsonIgnore]
    public bool IsSlow => P99CpuMs > MostMs;

    /// <summary>True where too much time passed, for whatever reason.</summary>
    [JsonIgnore]
    public bool IsLate => Math.Max(P99Ms, FirstP99Ms) > MostMs;
}
