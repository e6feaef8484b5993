namespace BriefingBot.Telegram.Api;

/// <summary>A chat.</summary>
/// <param name="Id">Up to 52 bits; negative for groups and channels.</param>
/// <param name="Type"><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</param>
internal sealed record Chat(long Id, string Type = "private", string? Title = null, string? Username = null, bool IsForum = false);
