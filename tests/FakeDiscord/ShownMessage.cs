using System.Text.Json.Nodes;

namespace BriefingBot.FakeDiscord;

/// <summary>A message that somebody sees appear or change.</summary>
/// <param name="Body">As the bot sent it.</param>
/// <param name="IsEdit">It took the place of what stood there.</param>
public sealed record ShownMessage(string Id, JsonNode Body, bool IsEdit);
