using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Leads to a change of a subscription: first what, then to what. Whatever is chosen in the end is a <c>/subscribe</c>.</summary>
internal sealed class SubscriptionEditor(Subscription subscription, QueryContext query)
{
    /// <summary>Fits a menu of every platform, with the way back.</summary>
    private const int MostChoices = 10;

    private static readonly ImmutableArray<int> Hours = [1, 3, 6, 12];
    private static readonly ImmutableArray<int> Times = [5, 6, 7, 8, 12, 17, 19, 21];
    private static readonly ImmutableArray<int> Items = [5, 10, 15, 20];
    private static readonly ImmutableArray<string> Zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC"];

    private readonly DigestTexts _texts = query.Texts.Digests;
    private readonly CommandTexts _words = query.Texts.Commands;

    /// <summary>A cron expression says its times itself.</summary>
    private IEnumerable<OptionDefinition> Changeable => SubscriptionOptions.Editable.Where(part => part != SubscriptionOptions.Time || subscription.Schedule is not Schedule.Cron);

    public Answer Overview() => Page(
        _texts.EditTitle(subscription.Name), _texts.EditHint(SubscriptionLine.Of(subscription, _words)),
        [.. Changeable.Select(part => Choice($"{NameOf(part)}: {Now(part)}", Edit(part)))]);

    /// <param name="name">Of one of <see cref="SubscriptionOptions.Editable"/>.</param>
    public Answer Of(string name)
    {
        OptionDefinition part = SubscriptionOptions.Editable.First(known => known.Name == name);
        string line = $"/{SubscribeCommand.Name} {SubscriptionOptions.Name.Texts(_words).Name}:{subscription.Name} {part.Texts(_words).Name}:…";
        return Page(
            $"{subscription.Name} · {NameOf(part)}: {Now(part)}", _texts.EditOther(line),
            [.. Values(part).Take(MostChoices).Select(value => Choice(value.Label, Subscribe(value.Options))), Choice(_texts.BackLabel, Edit(null))]);
    }

    private Answer Page(string title, string words, ImmutableArray<AnswerAction> actions) =>
        AnswerPage.Of(query, title, AnswerRows.None, 1, SearchQuery.None) with { Blocks = [new AnswerBlock.Text(words)], Actions = actions };

    private string NameOf(OptionDefinition part) => part.Texts(_words).Name.Replace('_', ' ');

    private string Now(OptionDefinition part) => part.Name switch
    {
        "schedule" => _texts.Describe(subscription.Schedule),
        "time" => SubscriptionLine.TimeOf(subscription.Schedule) is { } time ? _texts.Clock(time) : "",
        "zone" => subscription.TimeZone,
        "topic" => subscription.Topic ?? _texts.NoLimitLabel,
        "person" => subscription.Person ?? _texts.NobodyLabel,
        "source" => subscription.Source ?? _texts.NoLimitLabel,
        "items" => subscription.Items.ToString(CultureInfo.InvariantCulture),
        "language" => LanguageName(subscription.Language),
        _ => subscription.QuietIfEmpty ? _words.Digests.Yes : _words.Digests.No,
    };

    private IEnumerable<(string Label, (OptionDefinition, string)[] Options)> Values(OptionDefinition part)
    {
        LibrarySnapshot library = query.Library;
        return part.Name switch
        {
            "schedule" => Schedules().Select(schedule => (_texts.Describe(schedule), SubscriptionLine.OptionsOf(schedule, _words.Digests))),
            "time" => Times.Select(hour => One(part, _texts.Clock(new TimeOnly(hour, 0)), $"{hour}:00")),
            "zone" => Zones.Select(zone => One(part, zone, zone)),
            "topic" => None(part, subscription.Topic, _texts.NoLimitLabel).Concat(Names(library, static _ => true).Select(name => One(part, name, name))),
            "person" => None(part, subscription.Person, _texts.NobodyLabel)
                .Concat(Names(library, static entry => entry.Kind is null or NameKind.Person).Select(name => One(part, name, name))),
            "source" => None(part, subscription.Source, _texts.NoLimitLabel).Concat(library.Outlets.Names.Take(MostChoices).Select(outlet => One(part, outlet, outlet))),
            "items" => Items.Select(count => One(part, $"{count}", $"{count}")),
            _ => part.Choices.Select(choice => One(part, choice.Label(_words), choice.Value)),
        };
    }

    private IEnumerable<Schedule> Schedules()
    {
        TimeOnly at = SubscriptionLine.TimeOf(subscription.Schedule) ?? ScheduleReader.Morning;
        return
        [
            new Schedule.Daily(at), new Schedule.Weekdays(at), new Schedule.Weekly(DayOfWeek.Monday, at), new Schedule.Weekly(DayOfWeek.Friday, at),
            .. Hours.Select(hours => new Schedule.EveryHours(hours, at)),
        ];
    }

    /// <summary>The most quoted first.</summary>
    private static IEnumerable<string> Names(LibrarySnapshot library, Func<NameEntry, bool> fits) =>
        library.Names.Complete("", MostChoices * MostChoices).Where(fits).Select(static entry => entry.Canonical).Distinct().Take(MostChoices);

    private static (string Label, (OptionDefinition, string)[] Options) One(OptionDefinition part, string label, string value) => (label, [(part, value)]);

    private static (string Label, (OptionDefinition, string)[] Options)[] None(OptionDefinition part, string? now, string label) =>
        now is null ? [] : [One(part, label, SubscriptionOptions.None)];

    private string LanguageName(string language) => SubscriptionOptions.Language.Choices.First(choice => choice.Value == language).Label(_words);

    private static AnswerAction Choice(string label, CommandInvocation invocation) => new(ActionKind.Choice, label, invocation);

    private CommandInvocation Edit(OptionDefinition? part)
    {
        CommandInvocation edit = SubscriptionCommand.Invocation(query, SubscriptionCommand.Name)
            .With(SubscriptionOptions.Which, subscription.Name)
            .With(SubscriptionOptions.Action, "edit");
        return part is null ? edit : edit.With(SubscriptionOptions.Part, part.Name);
    }

    private CommandInvocation Subscribe((OptionDefinition Option, string Value)[] options) => options.Aggregate(
        SubscriptionCommand.Invocation(query, SubscribeCommand.Name).With(SubscriptionOptions.Name, subscription.Name),
        static (invocation, option) => invocation.With(option.Option, option.Value));
}
