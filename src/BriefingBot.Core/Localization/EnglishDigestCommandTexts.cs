namespace BriefingBot.Core.Localization;

/// <summary>The commands around subscriptions in English.</summary>
internal sealed class EnglishDigestCommandTexts : DigestCommandTexts
{
    public override CommandText Subscribe => new("A digest of what is new, sent here on a schedule", "/subscribe daily time:07:00 topic:rice");

    public override CommandText Subscriptions => new("The digests that come here: next time, last delivery", "/subscriptions");

    public override CommandText Subscription => new("Does something with one subscription", "/subscription name:rice action:pause");

    public override CommandText Unsubscribe => new("Stop a digest for good", "/unsubscribe rice");

    public override CommandText Digest => new("What the next digest would hold now", "/digest rice");

    public override CommandText Why => new("Which rule let an item into a digest", "/why 3");

    public override CommandText Quiet => new("Hours in which nothing is sent here unasked", "/quiet 22:00-06:30");

    public override OptionText Schedule => new("schedule", "daily, weekdays, weekly, hours, cron");

    public override OptionText Day => new("day", "Day of the week of a weekly digest");

    public override OptionText Hours => new("hours", "How many hours apart, 1 to 168");

    public override OptionText Time => new("time", "Time of the day, 07:00 if left out");

    public override OptionText Cron => new("cron", "Five cron fields: \"30 6 * * 1-5\"");

    public override OptionText Zone => new("zone", "Time zone: Asia/Jakarta");

    public override OptionText Topic => new("topic", "Only news with these words; - for all");

    public override OptionText Person => new("person", "Whose statements come first; - for nobody");

    public override OptionText Source => new("source", "Only news of this outlet; - for all");

    public override OptionText Language => new("language", "Language of the digest: id or en");

    public override OptionText Items => new("items", "How many items at most, 1 to 20");

    public override OptionText QuietIfEmpty => new("quiet_if_empty", "yes: send nothing when nothing is new");

    public override OptionText Name => new("name", "A short name; that of an existing one changes it");

    public override OptionText Channel => new("channel", "Another channel that you administer: @name");

    public override OptionText Which => new("name", "Name of the subscription");

    public override OptionText Action => new("action", "pause, resume, edit, delete, send");

    public override OptionText Part => new("part", "What to change");

    public override OptionText Item => new("item", "Number of the item");

    public override OptionText Edition => new("edition", "Which digest");

    public override OptionText QuietHours => new("hours", "From-to, such as 22:00-06:30, or off");

    public override string Daily => "daily";

    public override string Weekdays => "weekdays";

    public override string Weekly => "weekly";

    public override string EveryHours => "hours";

    public override string Yes => "yes";

    public override string No => "no";

    public override string Off => "off";

    public override string DayName(DayOfWeek day) => day.ToString();

    public override string ActionName(string action) => action;
}
