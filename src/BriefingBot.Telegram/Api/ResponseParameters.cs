namespace BriefingBot.Telegram.Api;

/// <summary>What a failed call may try instead.</summary>
/// <param name="RetryAfter">Seconds.</param>
internal sealed record ResponseParameters(int? RetryAfter = null, long? MigrateToChatId = null);
