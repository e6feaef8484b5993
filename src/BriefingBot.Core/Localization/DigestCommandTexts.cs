namespace BriefingBot.Core.Localization;

/// <summary>Names and descriptions of the commands around subscriptions, and of their options.</summary>
public abstract class DigestCommandTexts
{
    public abstract CommandText Subscribe { get; }

    public abstract CommandText Subscriptions { get; }

    public abstract CommandText Subscription { get; }

    public abstract CommandText Unsubscribe { get; }

    public abstract CommandText Digest { get; }

    public abstract CommandText Why { get; }

    public abstract CommandText Quiet { get; }

    public abstract OptionText Schedule { get; }

    public abstract OptionText Day { get; }

    public abstract OptionText Hours { get; }

    public abstract OptionText Time { get; }

    public abstract OptionText Cron { get; }

    public abstract OptionText Zone { get; }

    public abstract OptionText Topic { get; }

    public abstract OptionText Person { get; }

    public abstract OptionText Source { get; }

    public abstract OptionText Language { get; }

    public abstract OptionText Items { get; }

    public abstract OptionText QuietIfEmpty { get; }

    public abstract OptionText Name { get; }

    public abstract OptionText Channel { get; }

    public abstract OptionText Which { get; }

    public abstract OptionText Action { get; }

    public abstract OptionText Part { get; }

    public abstract OptionText Item { get; }

    public abstract OptionText Edition { get; }

    public abstract OptionText QuietHours { get; }

    public abstract string Daily { get; }

    public abstract string Weekdays { get; }

    public abstract string Weekly { get; }

    public abstract string EveryHours { get; }

    public abstract string Yes { get; }

    public abstract string No { get; }

    public abstract string Off { get; }

    public abstract string DayName(DayOfWeek day);

    public abstract string ActionName(string action);
}
