namespace BriefingBot.Telegram.Api;

/// <summary>Has updates polled again.</summary>
internal sealed record DeleteWebhook(bool? DropPendingUpdates = null);
