namespace BriefingBot.Proofs.Hourly;

/// <summary>A message as it stands in its channel.</summary>
/// <param name="Round">The life of the sender, counted from 0.</param>
internal sealed record Posted(int Round, string Platform, string Channel, string Text);
