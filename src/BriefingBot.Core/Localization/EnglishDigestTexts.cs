using System.Globalization;
using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Localization;

/// <summary>Digests in English.</summary>
internal sealed class EnglishDigestTexts : DigestTexts
{
    public override string Title(string name, string time) => $"Digest “{name}” · {time}";

    public override string Late => "Late: the bot was not running when this was due.";

    public override string Window(string since, int stories, int statements, int figures, int events) =>
        $"New since {since}: {Count(stories, "story", "stories")}, {Count(statements, "statement", "statements")}, {Count(figures, "figure", "figures")}, {Count(events, "event", "events")}.";

    public override string NothingNew(string since) => $"Nothing new since {since}.";

    public override string Heading(EditionRule rule, string person) => rule switch
    {
        EditionRule.MainStory => "Main stories",
        EditionRule.FollowedPerson => $"{person} says",
        EditionRule.WeightyStatement => "Statements",
        EditionRule.NewFigure => "New figures",
        EditionRule.DisputedFigure => "Figures that disagree",
        EditionRule.EventAhead => "The days ahead",
        _ => "Changed plans",
    };

    public override string Coverage(int articles, int outlets) =>
        outlets == 0 ? Count(articles, "article", "articles") : $"{Count(articles, "article", "articles")}, {Count(outlets, "outlet", "outlets")}";

    public override string Change(string before, string now) => $"{before} → {now}";

    public override string MentionsTitle(string about) => $"Stories a day: {about}";

    public override string DefaultName => "digest";

    public override string DayOfWeek(DayOfWeek day) => day.ToString();

    public override string Describe(Schedule schedule) => schedule switch
    {
        Schedule.Daily daily => $"daily at {Clock(daily.At)}",
        Schedule.Weekdays weekdays => $"Monday to Friday at {Clock(weekdays.At)}",
        Schedule.Weekly weekly => $"every {weekly.Day} at {Clock(weekly.At)}",
        Schedule.EveryHours { Hours: 1 } hourly => $"every hour at minute {hourly.At.Minute}",
        Schedule.EveryHours { IsDaily: true } hours => $"every {hours.Hours} hours, at {Clock(hours.At)} too",
        Schedule.EveryHours { Hours: var count } hours when count % 24 == 0 => $"every {count / 24} days at {Clock(hours.At)}",
        Schedule.EveryHours hours => $"every {hours.Hours} hours, counted from {Clock(hours.At)}",
        Schedule.Cron cron => $"cron {cron.Expression.Text}",
        _ => schedule.Text,
    };

    public override string SubscribedTitle(string name) => $"Subscribed: {name}";

    public override string ChangedTitle(string name) => $"Changed: {name}";

    public override string NextTimes(string times) => $"Next: {times}";

    public override string SubscriptionsTitle(int count) => count == 0 ? "Subscriptions" : $"Subscriptions ({count})";

    public override string NoSubscriptions(string example) => $"There are none here yet. Example: {example}";

    public override string About(Subscription subscription) => string.Join(", ", new[]
    {
        subscription.Topic is { } topic ? $"about {topic}" : "all news",
        subscription.Person is { } person ? $"following {person}" : "",
        subscription.Source is { } source ? $"from {source}" : "",
        $"up to {Count(subscription.Items, "item", "items")}",
        subscription.QuietIfEmpty ? "silent when nothing is new" : "",
    }.Where(static part => part.Length > 0));

    public override string NextAt(string time) => $"next {time}";

    public override string Last(string time, string outcome) => $"last {time}: {outcome}";

    public override string NeverSent => "never sent yet";

    public override string Outcome(EditionState state, string? reason) => state switch
    {
        EditionState.Waiting => "waiting to be sent",
        EditionState.Delivered => "delivered",
        EditionState.Silent => "nothing was new",
        EditionState.Withdrawn => "folded into a later one",
        _ => reason is null ? "failed" : $"failed ({reason})",
    };

    public override string Paused(string? reason) => reason is null ? "paused" : $"paused: {reason}";

    public override string Resumed(string name) => $"“{name}” runs again.";

    public override string Removed(string name) => $"“{name}” is deleted. Nothing more of it is sent.";

    public override string Sending(string name) => $"“{name}” is on its way.";

    public override string EditTitle(string name) => $"Edit “{name}”";

    public override string EditHint(string line) => $"Choose what should change, or change this line and send it: {line}";

    public override string EditOther(string line) => $"Choose, or send something else: {line}";

    public override string SendNowLabel => "Send one now";

    public override string PauseLabel(string name) => $"Pause {name}";

    public override string ResumeLabel(string name) => $"Resume {name}";

    public override string EditLabel(string name) => $"Edit {name}";

    public override string PreviewLabel(string name) => $"Preview {name}";

    public override string DeleteLabel(string name) => $"Delete {name}";

    public override string WhyLabel => "Why these?";

    public override string BackLabel => "◀ Back";

    public override string NoLimitLabel => "all";

    public override string NobodyLabel => "nobody";

    public override string NoSuchSubscription(string name, string known) =>
        known.Length == 0 ? $"There is no subscription “{name}” here, and no other." : $"There is no subscription “{name}” here. There are: {known}.";

    public override string WhichSubscription(string known) => $"Say which one: {known}.";

    public override string TooManyInChannel(int most) => $"A channel has at most {most} subscriptions. Delete one first: /unsubscribe";

    public override string TooManyInChat(int most) => $"All topics of a chat together have at most {most} subscriptions. Delete one first: /unsubscribe";

    public override string TooOften(int minutes) => $"Digests come at least {minutes} minutes apart.";

    public override string NotASchedule(string value, string example) =>
        value.Length == 0 ? $"Say when, for example: {example}" : $"“{value}” does not read as a schedule. Example: {example}";

    public override string NotATime(string value) => $"“{value}” is no time of the day. Example: time:07:30";

    public override string NotACron(string value, CronMistake mistake) => mistake switch
    {
        CronMistake.Fields => $"“{value}” does not have the five fields of cron: minute, hour, day, month, day of the week. Example: cron:\"30 6 * * 1-5\"",
        CronMistake.Never => $"“{value}” names a date that no year has.",
        _ => $"In “{value}” the {CronField(mistake)} cannot be read. Example: cron:\"30 6 * * 1-5\"",
    };

    public override string NotAnInterval(string value, int most) => $"Every 1 to {most} hours; “{value}” is none of them.";

    public override string NotAZone(string value) => $"“{value}” is no time zone. Example: zone:Asia/Jakarta";

    public override string NotAName(string value, int longest) => $"“{value}” is no short name: letters, digits, - and _, at most {longest}.";

    public override string NoSuchChannel(string value) =>
        $"“{value}” is no channel that you administer and that the bot can post to. Add the bot to it as an administrator first.";

    public override string StoreUnavailable(string reason) => $"Nothing was changed, because the bot cannot write at the moment. {reason}";

    public override string WhyTitle(string name) => $"Why these: {name}";

    public override string Why(EditionRule rule, string detail) => rule switch
    {
        EditionRule.MainStory => $"Main story: a new report ({detail}); what more outlets carry comes first.",
        EditionRule.FollowedPerson => $"A new statement of {detail}, whom the subscription follows.",
        EditionRule.WeightyStatement => $"A new statement of {detail}; who is quoted most comes first.",
        EditionRule.NewFigure => $"A number of {detail} that was not there before.",
        EditionRule.DisputedFigure => $"Numbers of {detail} that do not agree since this arrived.",
        EditionRule.EventAhead => $"Planned for {detail}, within the next seven days.",
        _ => $"What was known of it changed: {detail}.",
    };

    public override string NoEdition => "No digest has been sent here yet, or the message is none.";

    public override string NoSuchItem(string item, int count) => count == 0 ? "That digest had no items." : $"“{item}” is no item of that digest; there are 1 to {count}.";

    public override string QuietTitle => "Quiet hours";

    public override string QuietFrom(string from, string until, string zone) =>
        $"From {from} to {until} ({zone}) nothing is sent here that nobody asked for; what falls into these hours comes at their end.";

    public override string QuietNever => "There are no quiet hours here. Example: /quiet 22:00-06:30";

    public override string NotQuietHours(string value) => $"“{value}” does not read as hours. Examples: 22:00-06:30, off.";

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {many}";

    private static string CronField(CronMistake field) => field switch
    {
        CronMistake.Minute => "minute (first, 0-59)",
        CronMistake.Hour => "hour (second, 0-23)",
        CronMistake.DayOfMonth => "day of the month (third, 1-31)",
        CronMistake.Month => "month (fourth, 1-12 or jan-dec)",
        _ => "day of the week (fifth, 0-7 or sun-sat)",
    };

    public override string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
