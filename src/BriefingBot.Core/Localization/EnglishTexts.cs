using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Localization;

/// <summary>The bot in English.</summary>
internal sealed class EnglishTexts : InterfaceTexts
{
    public override string Locale => "en";

    public override CommandTexts Commands { get; } = new EnglishCommandTexts();

    public override DigestTexts Digests { get; } = new EnglishDigestTexts();

    protected override ImmutableArray<string> Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    protected override NumberFormatInfo Numbers { get; } = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    protected override string MoreThan(string number) => $"more than {number}";

    public override string Undated => "undated";

    public override string UnknownSource => "unknown source";

    public override string Untitled => "untitled";

    public override string OpenSpeaker => "Speaker not clear";

    public override string SourcesHeading => "Sources";

    public override string Footer(int page, int pageCount, string? found) => $"Page {page} of {pageCount}. {found}{(found is null ? "" : " ")}More: /next";

    public override string Found(Total total) => $"There are {Amount(total)}; narrow the question down.";

    public override string Via(string outlet) => $"via {outlet}";

    public override string Kind(StatementKind kind) => kind switch
    {
        StatementKind.Direct => Commands.Direct,
        StatementKind.Indirect => Commands.Indirect,
        _ => Commands.Mixed,
    };

    public override string Kind(EventKind kind) => kind switch
    {
        EventKind.Visit => "Visit",
        EventKind.Meeting => "Meeting",
        EventKind.Call => "Phone call",
        EventKind.Agreement => "Agreement",
        EventKind.Exercise => "Exercise",
        EventKind.Launch => "Launch",
        EventKind.Test => "Test",
        EventKind.Vote => "Vote",
        EventKind.Statement => "Formal statement",
        _ => "Event",
    };

    public override string Kind(NameKind kind) => kind switch
    {
        NameKind.Person => "person",
        NameKind.Organization => "organization",
        _ => "place",
    };

    public override string Status(EventKind kind, EventStatus status) => status switch
    {
        EventStatus.Held when kind is EventKind.Agreement => "agreed",
        EventStatus.Planned => "planned",
        EventStatus.Held => "held",
        EventStatus.Cancelled => "cancelled",
        _ => "claimed",
    };

    public override string Modified(FigureModifier modifier, string number) => modifier switch
    {
        FigureModifier.About => $"about {number}",
        FigureModifier.AtLeast => $"at least {number}",
        FigureModifier.MoreThan => $"more than {number}",
        FigureModifier.AtMost => $"up to {number}",
        FigureModifier.LessThan => $"less than {number}",
        _ => number,
    };

    public override string Range(string lower, string upper) => $"{lower} to {upper}";

    public override string Statements(int count) => count == 1 ? "1 statement" : $"{Number(count)} statements";

    public override string Articles(int count) => count == 1 ? "1 article" : $"{Number(count)} articles";

    public override string Mentions(int count) => count == 1 ? "1 mention" : $"{Number(count)} mentions";

    public override string Spellings(string forms) => $"also written {forms}";

    public override string Limits(string? source, string? language, DateOnly? since, DateOnly? until)
    {
        string?[] limits =
        [
            since is { } from ? $"since {Day(from)}" : null,
            until is { } to ? $"until {Day(to)}" : null,
            source is null ? null : $"from {source}",
            language is null ? null : $"articles in {(language == "id" ? Commands.LanguageIndonesian : Commands.LanguageEnglish)}",
        ];
        return string.Join(", ", limits.Where(static limit => limit is not null));
    }

    public override string LeadPassage => "Lead";

    public override string StatementsHeading => "Statements";

    public override string EventsHeading => "Events";

    public override string WhoHeading => "Who";

    public override string WhenAndWhereHeading => "When and where";

    public override string AgreedHeading => "Signed or promised";

    public override string SaysHeading(string person) => $"What {person} says";

    public override string OthersHeading => "What others say";

    public override string OtherMeetingsHeading => "Other meetings";

    public override string Measure(string unit) => unit switch
    {
        "%" => "percentages",
        "x" => "multiples",
        _ => $"money ({unit})",
    };

    public override string Example(string line) => $"Example: {line}";

    public override string Purpose => "Answers questions about the news with exact excerpts of the articles, each with its source.";

    public override string StillLoading(int articles) =>
        $"Articles are still being read. This is from the {Number(articles)} that are ready.";

    public override string Memory(int passages, long textBytes, long indexBytes) =>
        $"{Number(passages)} passages; {Bytes(textBytes)} of text, {Bytes(indexBytes)} of index.";

    public override string KeptAnalyses(int articles, long bytes) => $"Kept for the next start: {Number(articles)} analyses, {Bytes(bytes)}.";

    public override string Holdings(int articles, int statements, int figures, int events) =>
        $"{Articles(articles)}, {Statements(statements)}, {Number(figures)} figures, {Number(events)} events.";

    public override string WhoTitle(string? person, string? topic) => (person, topic) switch
    {
        (null, _) => $"Who said what about “{topic}”",
        (_, null) => $"Statements by {person}",
        _ => $"Statements by {person} about “{topic}”",
    };

    public override string SpeakersTitle => "Who speaks";

    public override string FiguresTitle(string? topic, string? by) =>
        $"Figures{(topic is null ? "" : $" about “{topic}”")}{(by is null ? "" : $" according to {by}")}";

    public override string SummitTitle(string? topic, string? place) =>
        $"Meetings{(topic is null ? "" : $": {topic}")}{(place is null ? "" : $" in {place}")}";

    public override string SearchTitle(string words) => $"Search: {words}";

    public override string ArticleTitle(int number) => $"Article {number}";

    public override string SourcesTitle(int articles, int outlets) =>
        $"{Articles(articles)} from {(outlets == 1 ? "1 outlet" : $"{Number(outlets)} outlets")}";

    public override string PeopleTitle(string? name) => name is null ? "Names in the news" : $"Names: {name}";

    public override string HelpTitle => "Commands";

    public override string AboutTitle => "BriefingBot";

    public override string WhichTitle(string name) => $"Which “{name}”?";

    public override string Which(string name) => $"Several names fit “{name}”. Ask again with one of these full names:";

    public override string Namesakes(string name, string roles) => $"Perhaps several people are called {name}: {roles}.";

    public override string UnknownOutlet(string name, string known) => $"There is no outlet “{name}”. There are: {known}.";

    public override string UnknownName(string name) => $"No “{name}” in the news.";

    public override string DidYouMean(string names) => $"Did you mean: {names}?";

    public override string NothingFound => "Nothing fits.";

    public override string WithoutTopic(Total count, string command) => $"Without the topic there are {Amount(count)}: {command}";

    public override string WithoutLimits(Total count, string command) => $"Without limits of date, outlet, language and kind there are {Amount(count)}: {command}";

    public override string OnTopicByAnyone(Total count, string command) => $"By other speakers there are {Amount(count)}: {command}";

    public override string NamedOnly(string name, int articles, string command) =>
        $"{name} is named in {Articles(articles)}, but is not quoted there: {command}";

    public override string PassagesInstead(Total count, string command) => $"{(count.Count == 1 ? "1 passage mentions" : $"{Amount(count)} passages mention")} it: {command}";

    public override string SomeWordsOnly => "No passage holds all the words; these hold some.";

    public override string EmptyLibrary => "There are no articles yet. Put .txt, .md or .html files into the articles folder.";

    public override string OpenStatements(int count) => $"{Statements(count)} without a clear speaker.";

    public override string Differing(string values) => $"The numbers differ: {values}";

    public override string OnlyFirst(int shown, Total found) => $"There are {Amount(found)}; the {Number(shown)} newest or best are compared. Narrow them down by a topic.";

    public override string Rejected(int count) => count == 1 ? "1 file was rejected." : $"{Number(count)} files were rejected.";

    public override string RejectedHeading => "Rejected files";

    public override string UnknownCommand(string name, string? nearest) => nearest is null
        ? $"There is no command /{name}. All commands: /help"
        : $"There is no command /{name}. {DidYouMean(nearest)} All commands: /help";

    public override string UnknownOption(string name, string nearest) => $"This command has no option “{name}:”. {DidYouMean(nearest)}";

    public override string NotADate(string value) => $"“{value}” does not read as a date. Examples: 2024-06-18, 18 June 2024, yesterday, last week.";

    public override string SinceAfterUntil => "The date “since” lies behind the date “until”.";

    public override string NotAChoice(string value, string choices) => $"“{value}” is no choice. There are: {choices}.";

    public override string NotANumber(string value, int least, int greatest) => $"“{value}” does not fit: a whole number from {least} to {greatest}.";

    public override string TooLong(int most) => $"The command is too long. At most {Number(most)} characters.";

    public override string NotAPage(string value) => $"“{value}” is no page number. Example: page:2";

    public override string NothingMore => "There is nothing more. Ask something else first; /help explains everything.";

    public override string WordsNeeded(string example) => $"Say what to look for, for example: {example}";

    public override string NoSuchArticle(string value) => $"There is no article “{value}”. All articles: /sources";

    public override string Failed(string id) => $"Something went wrong inside the bot. Tell the operator this id: {id}";

    public override string GreetingTitle => "Hello!";

    public override string TryThese => "Try one of these; /help lists all commands.";

    public override string PreviousPageLabel => "◀";

    public override string NextPageLabel => "▶";

    public override string ContextTitle => "In context";

    public override string ContextGone => "The article has changed or is gone since. Ask again to see it as it is now.";

    public override string Expired => "This button is too old. Ask again.";

    public override string GroupGreeting => "Hello! I answer questions about the news with exact excerpts. /help shows how.";

    public override string NotYours => "This answer belongs to someone else. Ask yourself to turn its pages.";

    public override string SaidTitle => "Who said this?";

    public override string SaidNowhere => "No article holds these words.";

    public override string SaidTooLittle(int least) => $"Too short to recognise. It takes at least {Number(least)} words of the quotation in a row.";

    public override string SaidByUnknown => "These words stand in the news, but the bot does not know who says them.";

    public override string SaidBySeveral => "More than one is reported to have said so.";

    public override string LanguageTitle => "Language";

    public override string LanguageSet => "Answers here are in English from now on.";

    public override string LanguageFollowsUser => "Everyone here is answered in their own language from now on.";

    public override string LanguageNow => "Choose one: /language en, /language id, or /language auto to follow each user.";

    public override string NotAllowed => "Only those who manage this channel may do that. Ask one of its administrators.";

    public override string ChannelLeft => "The bot was removed from the channel, or the channel is gone.";

    public override string PausedTitle => "Subscriptions paused";

    public override string PausedNotice(string names, string channel, string reason) =>
        $"{names}: paused, because nothing can be sent to {channel} any more. The platform says: {reason}";

    public override string OnlyInChat => "This command works in a chat only.";
}
