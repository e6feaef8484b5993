using System.Collections.Immutable;

namespace BriefingBot.Core.Chat;

/// <summary>A picture that goes with a message.</summary>
/// <param name="Png">The file's bytes.</param>
/// <param name="AltText">Says what it shows to whoever cannot see it; at most 1,000 characters.</param>
public sealed record Picture(ImmutableArray<byte> Png, string AltText);
