namespace BriefingBot.Telegram.Api;

/// <summary>How updates are delivered.</summary>
/// <param name="Url">Empty where they are polled.</param>
internal sealed record WebhookInfo(
    string Url = "", int PendingUpdateCount = 0, long? LastErrorDate = null, string? LastErrorMessage = null, int? MaxConnections = null);
