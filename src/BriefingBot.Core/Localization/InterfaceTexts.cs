using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Localization;

/// <summary>
/// Every word that the bot says itself. A language is complete when its class compiles. Texts are plain: renderers escape.
/// </summary>
public abstract class InterfaceTexts
{
    public static InterfaceTexts Indonesian { get; } = new IndonesianTexts();

    public static InterfaceTexts English { get; } = new EnglishTexts();

    /// <summary>The languages that answers come in, the default first.</summary>
    public static ImmutableArray<InterfaceTexts> All { get; } = [Indonesian, English];

    /// <summary>Two-letter code.</summary>
    public abstract string Locale { get; }

    public abstract CommandTexts Commands { get; }

    public abstract DigestTexts Digests { get; }

    /// <summary>Names of the months from January on.</summary>
    protected abstract ImmutableArray<string> Months { get; }

    /// <summary>How numbers are written.</summary>
    protected abstract NumberFormatInfo Numbers { get; }

    protected abstract string MoreThan(string number);

    // What is not known
    public abstract string Undated { get; }

    public abstract string UnknownSource { get; }

    public abstract string Untitled { get; }

    public abstract string OpenSpeaker { get; }

    // Parts of answers
    public abstract string SourcesHeading { get; }

    /// <param name="found">A sentence on how many there are; null where the pages say it.</param>
    public abstract string Footer(int page, int pageCount, string? found);

    /// <summary>There are more than the pages hold; the question should be narrower.</summary>
    public abstract string Found(Total total);

    public abstract string Via(string outlet);

    public abstract string Kind(StatementKind kind);

    public abstract string Kind(EventKind kind);

    public abstract string Kind(NameKind kind);

    /// <summary>Where an event of a kind stands: a meeting is held, a paper is agreed on.</summary>
    public abstract string Status(EventKind kind, EventStatus status);

    public abstract string Modified(FigureModifier modifier, string number);

    public abstract string Range(string lower, string upper);

    public abstract string Statements(int count);

    public abstract string Articles(int count);

    public abstract string Mentions(int count);

    public abstract string Spellings(string forms);

    /// <summary>The limits that a question sets: <c>sejak 18 Juni 2024, dari Kompas.TV</c>.</summary>
    public abstract string Limits(string? source, string? language, DateOnly? since, DateOnly? until);

    /// <summary>Names the first passage of an article.</summary>
    public abstract string LeadPassage { get; }

    public abstract string StatementsHeading { get; }

    public abstract string EventsHeading { get; }

    public abstract string WhoHeading { get; }

    public abstract string WhenAndWhereHeading { get; }

    public abstract string AgreedHeading { get; }

    public abstract string SaysHeading(string person);

    public abstract string OthersHeading { get; }

    public abstract string OtherMeetingsHeading { get; }

    /// <summary>What figures of a unit are, of which an article does not say what they count.</summary>
    /// <param name="unit">A currency code, <c>%</c> or <c>x</c>.</param>
    public abstract string Measure(string unit);

    public abstract string Example(string line);

    public abstract string Purpose { get; }

    /// <summary>Said with every answer while the library is being read.</summary>
    public abstract string StillLoading(int articles);

    /// <summary>What the library takes up.</summary>
    public abstract string Memory(int passages, long textBytes, long indexBytes);

    /// <summary>What is kept for the next start.</summary>
    public abstract string KeptAnalyses(int articles, long bytes);

    public abstract string Holdings(int articles, int statements, int figures, int events);

    // Titles
    public abstract string WhoTitle(string? person, string? topic);

    public abstract string SpeakersTitle { get; }

    public abstract string FiguresTitle(string? topic, string? by);

    public abstract string SummitTitle(string? topic, string? place);

    public abstract string SearchTitle(string words);

    public abstract string ArticleTitle(int number);

    public abstract string SourcesTitle(int articles, int outlets);

    public abstract string PeopleTitle(string? name);

    public abstract string HelpTitle { get; }

    public abstract string AboutTitle { get; }

    public abstract string WhichTitle(string name);

    // Notices
    public abstract string Which(string name);

    /// <summary>Several people have this one name.</summary>
    public abstract string Namesakes(string name, string roles);

    public abstract string UnknownOutlet(string name, string known);

    public abstract string UnknownName(string name);

    public abstract string DidYouMean(string names);

    public abstract string NothingFound { get; }

    public abstract string WithoutTopic(Total count, string command);

    public abstract string WithoutLimits(Total count, string command);

    public abstract string OnTopicByAnyone(Total count, string command);

    public abstract string NamedOnly(string name, int articles, string command);

    public abstract string PassagesInstead(Total count, string command);

    public abstract string SomeWordsOnly { get; }

    public abstract string EmptyLibrary { get; }

    public abstract string OpenStatements(int count);

    /// <summary>Introduces numbers of the same thing that do not agree.</summary>
    public abstract string Differing(string values);

    /// <summary>Not all that was found is shown; the question should be narrower.</summary>
    public abstract string OnlyFirst(int shown, Total found);

    public abstract string Rejected(int count);

    public abstract string RejectedHeading { get; }

    // Refusals
    /// <param name="nearest">Null where no command is near.</param>
    public abstract string UnknownCommand(string name, string? nearest);

    public abstract string UnknownOption(string name, string nearest);

    public abstract string NotADate(string value);

    public abstract string SinceAfterUntil { get; }

    public abstract string NotAChoice(string value, string choices);

    public abstract string NotANumber(string value, int least, int greatest);

    public abstract string TooLong(int most);

    public abstract string NotAPage(string value);

    public abstract string NothingMore { get; }

    // First words
    public abstract string GreetingTitle { get; }

    /// <summary>Introduces commands to try.</summary>
    public abstract string TryThese { get; }

    // Buttons and what is behind them
    public abstract string PreviousPageLabel { get; }

    public abstract string NextPageLabel { get; }

    public abstract string ContextTitle { get; }

    /// <summary>The article has changed since the button was made, or is gone.</summary>
    public abstract string ContextGone { get; }

    /// <summary>A button whose meaning is no longer remembered.</summary>
    public abstract string Expired { get; }

    /// <summary>The first line in a group that the bot comes into.</summary>
    public abstract string GroupGreeting { get; }

    /// <summary>Another user's answer: only that one turns its pages.</summary>
    public abstract string NotYours { get; }

    // Who said this?
    public abstract string SaidTitle { get; }

    /// <summary>No article holds the words, or nearly these.</summary>
    public abstract string SaidNowhere { get; }

    /// <summary>Too few words to tell one statement from another.</summary>
    public abstract string SaidTooLittle(int least);

    /// <summary>The words stand in the news, but it is not known whose they are.</summary>
    public abstract string SaidByUnknown { get; }

    /// <summary>Different people are given the words.</summary>
    public abstract string SaidBySeveral { get; }

    public abstract string LanguageTitle { get; }

    public abstract string LanguageSet { get; }

    public abstract string LanguageFollowsUser { get; }

    public abstract string LanguageNow { get; }

    /// <summary>The user lacks the right to change what the bot does in the channel.</summary>
    public abstract string NotAllowed { get; }

    /// <summary>Why the subscriptions of a channel are paused that the bot was removed from.</summary>
    public abstract string ChannelLeft { get; }

    /// <summary>Over the message that tells an owner of a channel that is gone.</summary>
    public abstract string PausedTitle { get; }

    public abstract string PausedNotice(string names, string channel, string reason);

    /// <summary>The command needs a chat, and was given outside of one.</summary>
    public abstract string OnlyInChat { get; }

    public abstract string WordsNeeded(string example);

    public abstract string NoSuchArticle(string value);

    public abstract string Failed(string id);

    /// <summary>The texts of a locale (<c>en</c>, <c>en-GB</c>); Indonesian for all that are not known.</summary>
    public static InterfaceTexts For(string? locale) =>
        locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Indonesian;

    /// <summary>With separators between thousands and at most four decimals.</summary>
    /// <summary>In the unit that leaves few digits.</summary>
    public string Bytes(long bytes) => bytes switch
    {
        < 1 << 20 => $"{Number(Math.Round(bytes / 1024m))} KB",
        < 1 << 30 => $"{Number(Math.Round(bytes / 1048576m))} MB",
        _ => $"{Number(Math.Round(bytes / 1073741824m, 1))} GB",
    };

    /// <summary>"1,234", or "more than 1,000".</summary>
    public string Amount(Total total) => total.IsMore ? MoreThan(Number(total.Count)) : Number(total.Count);

    public string Number(decimal number) => number.ToString("#,0.####", Numbers);

    public string Day(DateOnly day) => $"{day.Day.ToString(CultureInfo.InvariantCulture)} {Months[day.Month - 1]} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    public string Day(PublicationTime? published) => published is { } time ? Day(time.Day) : Undated;

    /// <summary>A date as precise as its ISO form: a day, a month, a year; other forms as they are.</summary>
    public string Date(string iso)
    {
        if (DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return Day(day);
        if (DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
            return $"{Months[month.Month - 1]} {month.Year.ToString(CultureInfo.InvariantCulture)}";
        return iso;
    }

    /// <summary>A run of days; one day where both are the same.</summary>
    public string Days(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{Day(from)} – {Day(to)}";
}
