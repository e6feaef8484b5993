using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;

namespace BriefingBot.Cli.Contract;

/// <summary>A subscription as <c>export</c> writes and <c>import</c> reads it. Times are ISO 8601; the schedule is as <see cref="Schedule.Text"/>.</summary>
internal sealed record SubscriptionJson
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Platform { get; init; }

    public required string Channel { get; init; }

    public string? Topic { get; init; }

    public ChannelRef? ManagedFrom { get; init; }

    public required string Owner { get; init; }

    public required string Schedule { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>What the digest is about; <see cref="Topic"/> is a thread of the channel.</summary>
    public string? About { get; init; }

    public string? Person { get; init; }

    public string? Source { get; init; }

    public required string Language { get; init; }

    public required int Items { get; init; }

    public bool QuietIfEmpty { get; init; }

    public Pause? Pause { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Starts { get; init; }

    public static SubscriptionJson Of(Subscription subscription) => new()
    {
        Id = subscription.Id,
        Name = subscription.Name,
        Platform = subscription.Channel.Platform,
        Channel = subscription.Channel.Channel,
        Topic = subscription.Channel.Topic,
        ManagedFrom = subscription.ManagedFrom,
        Owner = subscription.OwnerId,
        Schedule = subscription.Schedule.Text,
        TimeZone = subscription.TimeZone,
        About = subscription.Topic,
        Person = subscription.Person,
        Source = subscription.Source,
        Language = subscription.Language,
        Items = subscription.Items,
        QuietIfEmpty = subscription.QuietIfEmpty,
        Pause = subscription.Pause,
        Created = subscription.Created,
        Starts = subscription.Starts,
    };

    /// <summary>The subscription; or null and what is wrong.</summary>
    public Subscription? Read(out string? mistake)
    {
        mistake = Mistake(out Schedule? schedule);
        return mistake is not null ? null : new Subscription
        {
            Id = Id,
            Name = Name,
            Channel = new ChannelRef(Platform, Channel, Topic),
            ManagedFrom = ManagedFrom,
            OwnerId = Owner,
            Schedule = schedule!,
            TimeZone = TimeZone,
            Topic = About,
            Person = Person,
            Source = Source,
            Language = Language,
            Items = Items,
            QuietIfEmpty = QuietIfEmpty,
            Pause = Pause,
            Created = Created.ToUniversalTime(),
            Starts = Starts.ToUniversalTime(),
        };
    }

    private string? Mistake(out Schedule? schedule)
    {
        const int LongestText = 500;
        schedule = null;
        if (Id is not { Length: 32 } || !Id.All(char.IsAsciiHexDigitLower))
            return $"\"id\" is '{Id}', not 32 lower-case hexadecimal digits.";
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > Subscription.LongestName)
            return $"\"name\" is '{Name}', not 1 to {Subscription.LongestName} characters.";
        if (string.IsNullOrWhiteSpace(Platform) || string.IsNullOrWhiteSpace(Channel) || string.IsNullOrWhiteSpace(Owner))
            return "\"platform\", \"channel\" and \"owner\" must not be empty.";
        if (ManagedFrom is { } from && (string.IsNullOrWhiteSpace(from.Platform) || string.IsNullOrWhiteSpace(from.Channel)))
            return "\"managedFrom\" needs a platform and a channel.";
        if (!Core.Digests.Schedule.TryParse(Schedule ?? "", out schedule))
            return $"\"schedule\" is '{Schedule}'. Examples: daily 07:00, weekdays 07:00, weekly mon 07:00, every 6h 07:00, every 5h 07:00 2026-05-04, cron 0 7 * * 1-5.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone ?? "", out _))
            return $"\"timeZone\" is '{TimeZone}', which this system does not know.";
        if (Language is not ("id" or "en"))
            return $"\"language\" is '{Language}', not id or en.";
        if (Items is < Subscription.FewestItems or > Subscription.MostItems)
            return $"\"items\" is {Items}, not {Subscription.FewestItems} to {Subscription.MostItems}.";
        return new[] { Channel, Owner, About, Person, Source, Topic }.Any(static text => text?.Length > LongestText) ? "a text is too long." : null;
    }
}
