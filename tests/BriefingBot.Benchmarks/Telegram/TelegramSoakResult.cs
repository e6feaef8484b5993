using System.Collections.Immutable;

namespace BriefingBot.Benchmarks.Telegram;

/// <summary>What a soak found.</summary>
/// <param name="Handled">Calls of the handler; once for each update.</param>
/// <param name="NotInOrder">Updates or answers that came before their turn, twice, or after one was left out.</param>
/// <param name="Failed">Updates whose handler threw.</param>
/// <param name="Shown">Messages that appeared.</param>
/// <param name="Pending">Updates that were not confirmed in the end.</param>
/// <param name="Memory">Bytes in use after each tenth.</param>
internal sealed record TelegramSoakResult(
    int Updates, int Handled, int NotInOrder, int Failed, int Shown, int ServerTroubles, int Pending, TimeSpan Took, ImmutableArray<long> Memory)
{
    public int Lost => Updates - Handled;

    public int Unanswered => Updates - Failed - Shown;
}
