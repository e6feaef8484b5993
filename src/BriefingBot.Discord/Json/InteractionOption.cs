using System.Text.Json;

namespace BriefingBot.Discord.Json;

/// <summary>An option of a command with the value that a user gave it.</summary>
/// <param name="Value">Text, number or truth value.</param>
/// <param name="Focused">True for the one that is being typed, when suggestions are asked for.</param>
internal sealed record InteractionOption(string Name, int Type, JsonElement? Value = null, bool? Focused = null);
