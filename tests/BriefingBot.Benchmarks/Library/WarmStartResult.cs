namespace BriefingBot.Benchmarks.Library;

/// <summary>How a start went.</summary>
/// <param name="Kept">Analyses that there were before.</param>
/// <param name="Revived">Stories that were taken as the run before had indexed them; the others were indexed.</param>
/// <param name="FirstS">Seconds to a first part that can be asked.</param>
/// <param name="ReadyS">Seconds to the whole.</param>
/// <param name="ProcessorS">Seconds of processor time, all cores together.</param>
internal sealed record WarmStartResult(int Articles, int Kept, int Revived, double FirstS, double ReadyS, double ProcessorS);
