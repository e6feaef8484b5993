using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Subscribes a channel to a digest, or changes the subscription that has the name.</summary>
public sealed class SubscribeCommand(SubscriptionBook book, ChatPlatforms platforms, DigestSettings settings, TimeProvider clock) : ICommand
{
    internal const string Name = "subscribe";

    private const int TimesShown = 3;

    /// <summary>How many slots are looked at to tell how near each other they come: more than a week of the closest allowed.</summary>
    private const int SlotsCompared = 100;

    public CommandDefinition Definition { get; } = new(Name, static texts => texts.Digests.Subscribe,
    [
        SubscriptionOptions.Schedule, SubscriptionOptions.Time, SubscriptionOptions.Zone, SubscriptionOptions.Topic, SubscriptionOptions.Person,
        SubscriptionOptions.Source, SubscriptionOptions.Items, SubscriptionOptions.Language, SubscriptionOptions.QuietIfEmpty, SubscriptionOptions.Name,
        SubscriptionOptions.Day, SubscriptionOptions.Hours, SubscriptionOptions.Cron, SubscriptionOptions.Channel,
    ])
    {
        KeepsState = true,
        IsForManagers = true,
    };

    public async ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        (QueryContext query, ChatRequest request) = context;
        DigestTexts texts = query.Texts.Digests;
        if (!await request.MayManage(cancellationToken))
            return Refuse(query, query.Texts.NotAllowed);

        ChannelRef target = request.Channel;
        if (query.Options[SubscriptionOptions.Channel] is { } named)
        {
            ChannelRef? managed = platforms.Find(target.Platform) is { } platform
                ? await platform.FindManagedChannelAsync(named.Trim('"'), request.User.Id, cancellationToken) : null;
            if (managed is null)
                return Refuse(query, texts.NoSuchChannel(named));
            target = managed;
        }

        string? name = NameOf(query.Options[SubscriptionOptions.Name], texts, out string? refusal);
        Subscription? before = name is null ? null : book.Find(request.Channel, name) ?? book.Find(target, name);
        Subscription? wanted = refusal is null ? Read(query, request, target, name, before, out refusal) : null;
        if (wanted is null)
            return Refuse(query, refusal!);

        try
        {
            await book.SaveAsync(all => (refusal = Limit(wanted, [.. all], texts)) is null ? [wanted] : [], cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            return Refuse(query, texts.StoreUnavailable(e.Message));
        }

        return refusal is null ? Confirm(query, wanted, before is null) : Refuse(query, refusal);
    }

    private Subscription? Read(QueryContext query, ChatRequest request, ChannelRef target, string? name, Subscription? before, out string? refusal)
    {
        BoundOptions options = query.Options;
        DigestTexts texts = query.Texts.Digests;
        string example = Definition.Texts(query.Texts.Commands).Example;
        if (ScheduleWords.Read(options.Text) is not { } words)
        {
            refusal = texts.NotASchedule(options.Text, example);
            return null;
        }

        string zone = options[SubscriptionOptions.Zone] ?? words.Zone ?? before?.TimeZone ?? settings.TimeZone;
        if (!ZoneNames.TryFind(zone.Trim('"'), out TimeZoneInfo? known))
        {
            refusal = texts.NotAZone(zone);
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(ZoneClock.Local(now, known));
        if (new ScheduleReader(options, words, before?.Schedule, today, query.Texts).Read(example, out refusal) is not { } schedule)
            return null;

        if (target.Platform != ChannelRef.Console && IsTooOften(new Slots(schedule, known), now))
        {
            refusal = texts.TooOften((int)settings.ShortestInterval.TotalMinutes);
            return null;
        }

        bool isSameTime = before is not null && before.Schedule == schedule && before.TimeZone == known.Id;
        string? topic = Limit(options[SubscriptionOptions.Topic], before?.Topic);
        string? person = Limit(options[SubscriptionOptions.Person], before?.Person);
        return new Subscription
        {
            Id = before?.Id ?? Guid.CreateVersion7(now).ToString("N"),
            Name = before?.Name ?? name ?? Unused(target, Slug(topic?.Trim('"') ?? person ?? texts.DefaultName)),
            Channel = before?.Channel ?? target,
            ManagedFrom = before?.ManagedFrom ?? (target == request.Channel ? null : request.Channel),
            OwnerId = before?.OwnerId ?? request.User.Id,
            Schedule = schedule,
            TimeZone = known.Id,
            Topic = topic,
            Person = person,
            Source = Limit(options[SubscriptionOptions.Source], before?.Source),
            Language = options[SubscriptionOptions.Language] ?? before?.Language ?? query.Texts.Locale,
            Items = options[SubscriptionOptions.Items] is { } items ? int.Parse(items, CultureInfo.InvariantCulture) : before?.Items ?? Subscription.DefaultItems,
            QuietIfEmpty = options[SubscriptionOptions.QuietIfEmpty] is { } quiet ? quiet == "yes" : before?.QuietIfEmpty ?? false,
            Pause = before?.Pause,
            Created = before?.Created ?? now,
            Starts = isSameTime ? before!.Starts : now,
        };
    }

    private static string? Limit(string? typed, string? before) => typed is null ? before : typed == SubscriptionOptions.None ? null : typed;

    private bool IsTooOften(Slots slots, DateTimeOffset now)
    {
        DateTimeOffset[] next = [.. slots.AllAfter(now).Take(SlotsCompared)];
        return next.Zip(next.Skip(1)).Any(pair => pair.Second - pair.First < settings.ShortestInterval);
    }

    /// <summary>Counted at the moment of writing, so that nobody slips through.</summary>
    private string? Limit(Subscription wanted, Subscription[] all, DigestTexts texts)
    {
        Subscription[] others = [.. all.Where(other => other.Id != wanted.Id)];
        if (others.Length < all.Length)
            return null;
        if (others.Count(other => other.Channel == wanted.Channel) >= settings.MostPerChannel)
            return texts.TooManyInChannel(settings.MostPerChannel);
        return others.Count(other => other.Channel.Whole == wanted.Channel.Whole) >= settings.MostPerChat
            ? texts.TooManyInChat(settings.MostPerChat) : null;
    }

    private static Answer Confirm(QueryContext query, Subscription subscription, bool isNew)
    {
        DigestTexts texts = query.Texts.Digests;
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(subscription.TimeZone);
        IEnumerable<string> times = subscription.Slots.AllAfter(subscription.Starts).Take(TimesShown).Select(slot => LocalTime.Of(slot, zone, query.Texts));
        return AnswerPage.Of(query, "", AnswerRows.None, 1, SearchQuery.None) with
        {
            Title = isNew ? texts.SubscribedTitle(subscription.Name) : texts.ChangedTitle(subscription.Name),
            Blocks =
            [
                new AnswerBlock.Text($"{texts.Describe(subscription.Schedule)} ({subscription.TimeZone}); {texts.About(subscription)}"),
                new AnswerBlock.Text(texts.NextTimes(string.Join(" · ", times))),
            ],
            Actions = [SubscriptionCommand.Button(texts.SendNowLabel, "send", subscription, query), SubscriptionCommand.PreviewButton(texts.PreviewLabel(subscription.Name), subscription, query), SubscriptionCommand.Button(texts.EditLabel(subscription.Name), "edit", subscription, query)],
        };
    }

    /// <summary>Null for none; a refusal for what is no name.</summary>
    private static string? NameOf(string? typed, DigestTexts texts, out string? refusal)
    {
        string? name = typed is null ? null : Slug(typed.Trim('"'));
        refusal = name?.Length == 0 || typed?.Length > Subscription.LongestName + 2 ? texts.NotAName(typed!, Subscription.LongestName) : null;
        return refusal is null ? name : null;
    }

    /// <summary>Letters, digits and _ with - between words.</summary>
    private static string Slug(string text)
    {
        string marked = string.Concat(text.ToLowerInvariant().Select(static c => char.IsLetterOrDigit(c) || c == '_' ? c : ' '));
        string slug = string.Join('-', marked.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > Subscription.LongestName ? slug[..Subscription.LongestName].TrimEnd('-') : slug;
    }

    private string Unused(ChannelRef channel, string wanted)
    {
        for (int number = 1; ; number++)
        {
            string suffix = number == 1 ? "" : $"-{number.ToString(CultureInfo.InvariantCulture)}";
            string name = wanted[..Math.Min(wanted.Length, Subscription.LongestName - suffix.Length)] + suffix;
            if (book.Find(channel, name) is null)
                return name;
        }
    }

    private static Answer Refuse(QueryContext query, string sentence) => AnswerPage.Refuse(query, $"/{Name}", sentence);
}
