namespace BriefingBot.Core.Chat;

/// <summary>A platform cannot be served until the operator changes something. The message says what, and holds no secret.</summary>
public sealed class TransportStoppedException(string message) : Exception(message);
