namespace BriefingBot.Core.Chat;

/// <summary>A message as a platform sends it.</summary>
/// <param name="Payload">JSON of the platform; only its renderer and transport look inside. Can be stored and sent later.</param>
public sealed record OutgoingMessage(string Payload)
{
    /// <summary>Sent with the message; null for none.</summary>
    public Picture? Picture { get; init; }
}
