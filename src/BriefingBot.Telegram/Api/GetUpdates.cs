using System.Collections.Immutable;

namespace BriefingBot.Telegram.Api;

/// <summary>Asks for updates, and confirms all before <paramref name="Offset"/>.</summary>
/// <param name="Timeout">Seconds that the server holds the request open when there is nothing; it takes at most 50.</param>
/// <param name="Limit">1-100.</param>
internal sealed record GetUpdates(long? Offset, int Timeout, int Limit, ImmutableArray<string> AllowedUpdates);
