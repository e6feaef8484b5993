using System.Globalization;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>A subscription as the command that makes it.</summary>
internal static class SubscriptionLine
{
    /// <summary>The line that would make the subscription as it is.</summary>
    public static string Of(Subscription subscription, CommandTexts texts)
    {
        DigestCommandTexts words = texts.Digests;
        (OptionDefinition Option, string? Value)[] options =
        [
            (SubscriptionOptions.Name, subscription.Name),
            .. OptionsOf(subscription.Schedule, words).Select(static option => (option.Option, (string?)option.Value)),
            (SubscriptionOptions.Zone, subscription.TimeZone),
            (SubscriptionOptions.Topic, subscription.Topic),
            (SubscriptionOptions.Person, subscription.Person is null ? null : $"\"{subscription.Person}\""),
            (SubscriptionOptions.Source, subscription.Source),
            (SubscriptionOptions.Items, $"{subscription.Items}"),
            (SubscriptionOptions.Language, subscription.Language),
            (SubscriptionOptions.QuietIfEmpty, subscription.QuietIfEmpty ? words.Yes : words.No),
        ];
        IEnumerable<string> written = options.Where(static option => option.Value is not null).Select(option => $"{option.Option.Texts(texts).Name}:{option.Value}");
        return $"/{SubscribeCommand.Name} {string.Join(' ', written)}";
    }

    /// <summary>What says a schedule, in the language of the words.</summary>
    public static (OptionDefinition Option, string Value)[] OptionsOf(Schedule schedule, DigestCommandTexts words) => schedule switch
    {
        Schedule.Daily daily => [(SubscriptionOptions.Schedule, words.Daily), (SubscriptionOptions.Time, Written(daily.At))],
        Schedule.Weekdays days => [(SubscriptionOptions.Schedule, words.Weekdays), (SubscriptionOptions.Time, Written(days.At))],
        Schedule.Weekly weekly => [(SubscriptionOptions.Schedule, words.Weekly), (SubscriptionOptions.Day, words.DayName(weekly.Day)), (SubscriptionOptions.Time, Written(weekly.At))],
        Schedule.EveryHours hours =>
            [(SubscriptionOptions.Schedule, words.EveryHours), (SubscriptionOptions.Hours, $"{hours.Hours}"), (SubscriptionOptions.Time, Written(hours.At))],
        Schedule.Cron cron => [(SubscriptionOptions.Cron, $"\"{cron.Expression.Text}\"")],
        _ => [],
    };

    /// <summary>Null for a schedule with times of its own.</summary>
    public static TimeOnly? TimeOf(Schedule? schedule) => schedule switch
    {
        Schedule.Daily daily => daily.At,
        Schedule.Weekdays weekdays => weekdays.At,
        Schedule.Weekly weekly => weekly.At,
        Schedule.EveryHours hours => hours.At,
        _ => null,
    };

    private static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
