namespace BriefingBot.Core.Localization;

/// <summary>An option in one language.</summary>
/// <param name="Name">Matches <c>[a-z0-9_]{1,32}</c>.</param>
/// <param name="Description">At most 100 characters, the limit of chat platforms.</param>
public sealed record OptionText(string Name, string Description);
