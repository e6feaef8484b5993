namespace BriefingBot.Benchmarks.Library;

/// <summary>What was measured of one kind of question.</summary>
/// <param name="Found">The share of questions that found something.</param>
/// <param name="P99CpuMs">Of processor time, which other work on the machine does not lengthen; all threads together.</param>
internal sealed record CommandResult(string Command, int Questions, double Found, double P50Ms, double P99Ms, double P99CpuMs);
