namespace BriefingBot.Core.Names;

/// <summary>What an article says somebody is.</summary>
/// <param name="Title">The whole phrase: <c>penasihat kebijakan luar negeri Kremlin</c>.</param>
/// <param name="Affiliation">The institution or place in it: <c>Kremlin</c>; null where there is none.</param>
internal sealed record PersonRole(string Title, string? Affiliation);
