namespace BriefingBot.Core.Localization;

/// <summary>A command in one language.</summary>
/// <param name="Description">At most 100 characters, the limit of chat platforms.</param>
/// <param name="Example">A whole line that a user can type.</param>
public sealed record CommandText(string Description, string Example);
