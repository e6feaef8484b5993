using System.Collections.Frozen;

namespace BriefingBot.Core.Digests;

/// <summary>Which part of the news an edition tells.</summary>
/// <param name="Slot">See <see cref="Edition"/>.</param>
/// <param name="Since">What arrived later is new; what arrived by then is not.</param>
/// <param name="Told">What earlier editions told, which is not told again.</param>
public sealed record DigestWindow(DateTimeOffset Slot, DateTimeOffset Since, bool IsLate, FrozenSet<FactKey> Told);
