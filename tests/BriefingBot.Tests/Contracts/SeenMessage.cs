namespace BriefingBot.Tests.Contracts;

/// <summary>A message as its reader sees it.</summary>
/// <param name="Id">The platform's own.</param>
/// <param name="Text">Everything that can be read, without markup.</param>
/// <param name="ActionIds">What the buttons carry, as the action store knows it.</param>
/// <param name="IsEdit">It took the place of an earlier one.</param>
/// <param name="Pings">Whom it calls: people, roles or everyone. Nobody must be.</param>
internal sealed record SeenMessage(string Id, string Text, IReadOnlyList<string> ActionIds, bool IsEdit, IReadOnlyList<string> Pings);
