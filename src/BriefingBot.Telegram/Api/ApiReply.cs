namespace BriefingBot.Telegram.Api;

/// <summary>The envelope of every reply.</summary>
/// <param name="ErrorCode">As the HTTP status.</param>
internal sealed record ApiReply<T>(bool Ok, T? Result = default, int? ErrorCode = null, string? Description = null, ResponseParameters? Parameters = null);
