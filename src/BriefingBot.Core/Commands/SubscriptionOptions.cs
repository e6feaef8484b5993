using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Commands;

/// <summary>Options of the commands around subscriptions.</summary>
internal static class SubscriptionOptions
{
    /// <summary>The value that takes a topic, a person or an outlet away again.</summary>
    public const string None = "-";

    public static OptionDefinition Schedule { get; } = new("schedule", OptionKind.Choice, static texts => texts.Digests.Schedule)
    {
        Choices =
        [
            new OptionChoice("daily", static texts => texts.Digests.Daily),
            new OptionChoice("weekdays", static texts => texts.Digests.Weekdays),
            new OptionChoice("weekly", static texts => texts.Digests.Weekly),
            new OptionChoice("hours", static texts => texts.Digests.EveryHours),
            new OptionChoice("cron", static _ => "cron"),
        ],
    };

    public static OptionDefinition Day { get; } = new("day", OptionKind.Choice, static texts => texts.Digests.Day)
    {
        Choices = [.. Enumerable.Range(1, 7).Select(static day => (DayOfWeek)(day % 7)).Select(static day =>
            new OptionChoice(((int)day).ToString(CultureInfo.InvariantCulture), texts => texts.Digests.DayName(day)))],
    };

    public static OptionDefinition Hours { get; } = new("hours", OptionKind.Number, static texts => texts.Digests.Hours) { Range = (1, Digests.Schedule.MostHours) };

    public static OptionDefinition Time { get; } = new("time", OptionKind.Text, static texts => texts.Digests.Time);

    public static OptionDefinition Cron { get; } = new("cron", OptionKind.Text, static texts => texts.Digests.Cron);

    public static OptionDefinition Zone { get; } = new("zone", OptionKind.TimeZone, static texts => texts.Digests.Zone);

    public static OptionDefinition Topic { get; } = new("topic", OptionKind.Topic, static texts => texts.Digests.Topic);

    public static OptionDefinition Person { get; } = new("person", OptionKind.Name, static texts => texts.Digests.Person);

    public static OptionDefinition Source { get; } = new("source", OptionKind.Outlet, static texts => texts.Digests.Source);

    public static OptionDefinition Language { get; } = new("language", OptionKind.Choice, static texts => texts.Digests.Language)
    {
        Choices =
        [
            new OptionChoice("id", static texts => texts.LanguageIndonesian),
            new OptionChoice("en", static texts => texts.LanguageEnglish),
        ],
    };

    public static OptionDefinition Items { get; } = new("items", OptionKind.Number, static texts => texts.Digests.Items)
    {
        Range = (Subscription.FewestItems, Subscription.MostItems),
    };

    public static OptionDefinition QuietIfEmpty { get; } = new("quiet_if_empty", OptionKind.Choice, static texts => texts.Digests.QuietIfEmpty)
    {
        Choices =
        [
            new OptionChoice("yes", static texts => texts.Digests.Yes),
            new OptionChoice("no", static texts => texts.Digests.No),
        ],
    };

    public static OptionDefinition Name { get; } = new("name", OptionKind.Text, static texts => texts.Digests.Name);

    public static OptionDefinition Channel { get; } = new("channel", OptionKind.Text, static texts => texts.Digests.Channel);

    /// <summary>One of those that are there.</summary>
    public static OptionDefinition Which { get; } = new("name", OptionKind.Subscription, static texts => texts.Digests.Which);

    public static OptionDefinition Action { get; } = new("action", OptionKind.Choice, static texts => texts.Digests.Action)
    {
        Choices = [.. SubscriptionCommand.Actions.Select(static action => new OptionChoice(action, texts => texts.Digests.ActionName(action)))],
    };

    /// <summary>What can be changed of a subscription, in the order of the buttons.</summary>
    public static ImmutableArray<OptionDefinition> Editable { get; } = [Schedule, Time, Zone, Topic, Person, Source, Items, Language, QuietIfEmpty];

    /// <summary>One of <see cref="Editable"/>, as only buttons send it.</summary>
    public static OptionDefinition Part { get; } = new("part", OptionKind.Choice, static texts => texts.Digests.Part)
    {
        Choices = [.. Editable.Select(static part => new OptionChoice(part.Name, texts => part.Texts(texts).Name))],
    };

    public static OptionDefinition Item { get; } = new("item", OptionKind.Number, static texts => texts.Digests.Item) { Range = (1, Subscription.MostItems) };

    /// <summary>Subscription and slot, as only buttons send them.</summary>
    public static OptionDefinition Edition { get; } = new("edition", OptionKind.Text, static texts => texts.Digests.Edition);

    public static OptionDefinition QuietHours { get; } = new("hours", OptionKind.Text, static texts => texts.Digests.QuietHours);
}
