using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;

namespace BriefingBot.Proofs;

/// <summary>Editions that fall due for a crowd of subscriptions, one a channel, of some parts each.</summary>
/// <param name="platforms">Channels are dealt out to them in turn.</param>
internal sealed class DueEditions(IEditionStore editions, string[] platforms, int partsEach)
{
    private static readonly DateTimeOffset FirstSlot = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A text as a message of a platform; as it is where nothing else is said.</summary>
    public Func<string, string, string> PayloadOf { get; init; } = static (_, text) => text;

    public static DateTimeOffset Slot(int number) => FirstSlot.AddDays(number);

    public ChannelRef ChannelOf(int subscription) =>
        new(platforms[subscription % platforms.Length], (100_000 + subscription).ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds what a subscription lacks, as a restarted bot does: from its latest slot on.</summary>
    /// <returns>How many editions were new.</returns>
    public async Task<int> AddAsync(int subscription, int slots, CancellationToken cancellationToken)
    {
        string id = $"s{subscription}";
        EditionHistory history = await editions.HistoryAsync(id, cancellationToken);
        int known = history.LastSlot is { } last ? (int)(last - FirstSlot).TotalDays : 0, added = 0;
        for (int slot = known + 1; slot <= slots; slot++)
        {
            var edition = new Edition
            {
                SubscriptionId = id,
                Slot = Slot(slot),
                Channel = ChannelOf(subscription),
                Since = Slot(slot - 1),
                Until = Slot(slot),
                Items = [new EditionItem(1, FactKey.Of('p', id, $"{slot}"), EditionRule.MainStory, "", "Lead")],
            };
            OutgoingMessage[] parts = [.. Enumerable.Range(0, partsEach).Select(part => new OutgoingMessage(PayloadOf(edition.Channel.Platform, Payload(id, slot, part))))];
            if (await editions.AddAsync(edition, [.. parts], cancellationToken))
                added++;
        }

        return added;
    }

    public static string Payload(string subscription, int slot, int part) => $"{subscription}/{slot:D4}/{part}";
}
