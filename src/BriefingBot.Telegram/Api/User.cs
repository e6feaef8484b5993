namespace BriefingBot.Telegram.Api;

/// <summary>A person or a bot. The last three are told only of the bot itself, by <c>getMe</c>.</summary>
/// <param name="LanguageCode">An IETF tag of the person's app; null where it is not told.</param>
internal sealed record User(
    long Id, string FirstName = "", bool IsBot = false, string? LastName = null, string? Username = null, string? LanguageCode = null,
    bool? CanJoinGroups = null, bool? CanReadAllGroupMessages = null, bool? SupportsInlineQueries = null);
