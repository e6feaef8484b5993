namespace BriefingBot.Core.Chat;

/// <summary>Whoever gave a command.</summary>
/// <param name="Id">The platform's own id, which outlives changes of name.</param>
/// <param name="Name">As the platform shows it: hostile text, for people to read only.</param>
public sealed record ChatUser(string Id, string Name);
