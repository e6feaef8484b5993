namespace BriefingBot.Cli.Contract;

/// <summary>The file that <c>export</c> writes and <c>import</c> reads.</summary>
internal sealed record SubscriptionsJson
{
    /// <summary>What this version writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Of the form of the file.</summary>
    public required int Version { get; init; }

    public required SubscriptionJson[] Subscriptions { get; init; }
}
