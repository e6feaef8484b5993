using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Localization;

/// <summary>What the bot says about digests and in them. A language is complete when its class compiles.</summary>
public abstract class DigestTexts
{
    // In an edition
    public abstract string Title(string name, string time);

    public abstract string Late { get; }

    public abstract string Window(string since, int stories, int statements, int figures, int events);

    public abstract string NothingNew(string since);

    /// <param name="person">The one followed; empty for nobody.</param>
    public abstract string Heading(EditionRule rule, string person);

    /// <param name="articles">At least one.</param>
    /// <param name="outlets">0 where no article tells its own.</param>
    public abstract string Coverage(int articles, int outlets);

    public abstract string Change(string before, string now);

    public abstract string MentionsTitle(string about);

    /// <summary>What a subscription about everything is called; a short name.</summary>
    public abstract string DefaultName { get; }

    public abstract string DayOfWeek(DayOfWeek day);

    // About subscriptions
    public abstract string Describe(Schedule schedule);

    public abstract string SubscribedTitle(string name);

    public abstract string ChangedTitle(string name);

    public abstract string NextTimes(string times);

    public abstract string SubscriptionsTitle(int count);

    public abstract string NoSubscriptions(string example);

    /// <summary>What a subscription is about; empty limits are left out.</summary>
    public abstract string About(Subscription subscription);

    public abstract string NextAt(string time);

    public abstract string Last(string time, string outcome);

    public abstract string NeverSent { get; }

    /// <param name="reason">The platform's words; null for none.</param>
    public abstract string Outcome(EditionState state, string? reason);

    public abstract string Paused(string? reason);

    public abstract string Resumed(string name);

    public abstract string Removed(string name);

    public abstract string Sending(string name);

    public abstract string EditTitle(string name);

    /// <summary>For those who rather type than choose.</summary>
    public abstract string EditHint(string line);

    public abstract string EditOther(string line);

    // Buttons
    public abstract string SendNowLabel { get; }

    public abstract string PauseLabel(string name);

    public abstract string ResumeLabel(string name);

    public abstract string EditLabel(string name);

    public abstract string PreviewLabel(string name);

    public abstract string DeleteLabel(string name);

    public abstract string WhyLabel { get; }

    public abstract string BackLabel { get; }

    /// <summary>Of a topic or an outlet: no limit is set.</summary>
    public abstract string NoLimitLabel { get; }

    /// <summary>Of a person to follow: none.</summary>
    public abstract string NobodyLabel { get; }

    // Refusals
    public abstract string NoSuchSubscription(string name, string known);

    public abstract string WhichSubscription(string known);

    public abstract string TooManyInChannel(int most);

    public abstract string TooManyInChat(int most);

    public abstract string TooOften(int minutes);

    public abstract string NotASchedule(string value, string example);

    public abstract string NotATime(string value);

    /// <summary>A time of the day in hours and minutes.</summary>
    public abstract string Clock(TimeOnly time);

    /// <summary>Names the field that is wrong.</summary>
    public abstract string NotACron(string value, CronMistake mistake);

    public abstract string NotAnInterval(string value, int most);

    public abstract string NotAZone(string value);

    public abstract string NotAName(string value, int longest);

    public abstract string NoSuchChannel(string value);

    public abstract string StoreUnavailable(string reason);

    // /why
    public abstract string WhyTitle(string name);

    /// <summary>A sentence that says which rule let an item in.</summary>
    public abstract string Why(EditionRule rule, string detail);

    public abstract string NoEdition { get; }

    public abstract string NoSuchItem(string item, int count);

    // /quiet
    public abstract string QuietTitle { get; }

    public abstract string QuietFrom(string from, string until, string zone);

    public abstract string QuietNever { get; }

    public abstract string NotQuietHours(string value);
}
