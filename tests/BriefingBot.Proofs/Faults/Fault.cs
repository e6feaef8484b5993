namespace BriefingBot.Proofs.Faults;

/// <summary>What a platform does with a message instead of posting it.</summary>
/// <param name="Status">Of HTTP: 500 and above, or 429.</param>
/// <param name="Wait">In whole seconds; for 429.</param>
internal sealed record Fault(int Status, int Wait = 0);
