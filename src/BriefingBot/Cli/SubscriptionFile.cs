using System.Collections.Immutable;
using System.Text.Json;
using BriefingBot.Cli.Contract;
using BriefingBot.Core.Digests;

namespace BriefingBot.Cli;

/// <summary>Reads and writes subscriptions as a file.</summary>
internal static class SubscriptionFile
{
    private const int MostBytes = 64 * 1024 * 1024;

    public static string Write(IEnumerable<Subscription> subscriptions) => JsonSerializer.Serialize(
        new SubscriptionsJson
        {
            Version = SubscriptionsJson.CurrentVersion,
            Subscriptions = [.. subscriptions.OrderBy(static subscription => subscription.Id, StringComparer.Ordinal).Select(SubscriptionJson.Of)],
        },
        ContractJson.Readable.SubscriptionsJson);

    /// <summary>All of the file, or nothing and every mistake, each one a sentence that says where.</summary>
    public static ImmutableArray<Subscription> Read(string path, out ImmutableArray<string> mistakes)
    {
        SubscriptionsJson? file;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
            {
                mistakes = [$"{path} is larger than {MostBytes} bytes: that is no export."];
                return [];
            }

            using FileStream stream = File.OpenRead(path);
            file = JsonSerializer.Deserialize(stream, ContractJson.Readable.SubscriptionsJson);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            mistakes = [$"{path} cannot be read as an export. {e.Message}"];
            return [];
        }

        if (file is not { Version: SubscriptionsJson.CurrentVersion, Subscriptions: not null })
        {
            mistakes = [$"{path} is no export of version {SubscriptionsJson.CurrentVersion}."];
            return [];
        }

        return Read(file.Subscriptions, out mistakes);
    }

    private static ImmutableArray<Subscription> Read(SubscriptionJson[] all, out ImmutableArray<string> mistakes)
    {
        var read = ImmutableArray.CreateBuilder<Subscription>();
        var found = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < all.Length; i++)
        {
            string? mistake = "it is null.";
            if (all[i]?.Read(out mistake) is not { } subscription)
                found.Add($"Subscription {i + 1}: {mistake}");
            else if (read.Any(other => other.Id == subscription.Id))
                found.Add($"Subscription {i + 1}: the id {subscription.Id} comes twice.");
            else
                read.Add(subscription);
        }

        mistakes = found.ToImmutable();
        return mistakes.IsEmpty ? read.ToImmutable() : [];
    }
}
