using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Pauses, resumes, explains how to edit, deletes or sends one subscription: what stands behind the buttons of others.</summary>
public sealed class SubscriptionCommand(SubscriptionBook book, DigestService digests, TimeProvider clock) : ICommand
{
    internal const string Name = "subscription";

    internal static readonly ImmutableArray<string> Actions = ["pause", "resume", "edit", "delete", "send"];

    public CommandDefinition Definition { get; } = new(Name, static texts => texts.Digests.Subscription, [SubscriptionOptions.Which, SubscriptionOptions.Action])
    {
        IsListed = false,
        KeepsState = true,
        IsForManagers = true,
    };

    /// <summary>A button that does something with a subscription.</summary>
    internal static AnswerAction Button(string label, string action, Subscription subscription, QueryContext query) => new(
        ActionKind.Run, label, Invocation(query, Name)
            .With(SubscriptionOptions.Which, subscription.Name)
            .With(SubscriptionOptions.Action, action));

    internal static AnswerAction PreviewButton(string label, Subscription subscription, QueryContext query) =>
        new(ActionKind.Run, label, Invocation(query, DigestCommand.Name).With(SubscriptionOptions.Which, subscription.Name));

    public async ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        QueryContext query = context.Query;
        (Subscription? subscription, Answer? refusal) = await SubscriptionChoice.FindManagedAsync(context, book, cancellationToken);
        if (subscription is null)
            return refusal!;

        try
        {
            return Say(query, subscription, await DoAsync(query.Options[SubscriptionOptions.Action] ?? "edit", subscription, query.Texts, cancellationToken));
        }
        catch (StoreUnavailableException e)
        {
            return AnswerPage.Refuse(query, $"/{Name}", query.Texts.Digests.StoreUnavailable(e.Message));
        }
    }

    /// <summary>The line that would make the subscription as it is.</summary>
    internal static string LineOf(Subscription subscription, CommandTexts texts)
    {
        DigestCommandTexts words = texts.Digests;
        (OptionDefinition, string?)[] options =
        [
            (SubscriptionOptions.Name, subscription.Name),
            .. ScheduleOptions(subscription.Schedule, words),
            (SubscriptionOptions.Zone, subscription.TimeZone),
            (SubscriptionOptions.Topic, subscription.Topic),
            (SubscriptionOptions.Person, subscription.Person is null ? null : $"\"{subscription.Person}\""),
            (SubscriptionOptions.Source, subscription.Source),
            (SubscriptionOptions.Items, $"{subscription.Items}"),
            (SubscriptionOptions.Language, subscription.Language),
            (SubscriptionOptions.QuietIfEmpty, subscription.QuietIfEmpty ? words.Yes : words.No),
        ];
        IEnumerable<string> written = options.Where(static option => option.Item2 is not null).Select(option => $"{option.Item1.Texts(texts).Name}:{option.Item2}");
        return $"/{SubscribeCommand.Name} {string.Join(' ', written)}";
    }

    private static (OptionDefinition Option, string? Value)[] ScheduleOptions(Schedule schedule, DigestCommandTexts words) => schedule switch
    {
        Schedule.Daily daily => [(SubscriptionOptions.Schedule, words.Daily), (SubscriptionOptions.Time, $"{daily.At:HH\\:mm}")],
        Schedule.Weekdays days => [(SubscriptionOptions.Schedule, words.Weekdays), (SubscriptionOptions.Time, $"{days.At:HH\\:mm}")],
        Schedule.Weekly weekly =>
            [(SubscriptionOptions.Schedule, words.Weekly), (SubscriptionOptions.Day, words.DayName(weekly.Day)), (SubscriptionOptions.Time, $"{weekly.At:HH\\:mm}")],
        Schedule.EveryHours hours =>
            [(SubscriptionOptions.Schedule, words.EveryHours), (SubscriptionOptions.Hours, $"{hours.Hours}"), (SubscriptionOptions.Time, $"{hours.At:HH\\:mm}")],
        Schedule.Cron cron => [(SubscriptionOptions.Cron, $"\"{cron.Expression.Text}\"")],
        _ => [],
    };

    private async ValueTask<string> DoAsync(string action, Subscription subscription, InterfaceTexts texts, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case "pause":
                await book.SaveAsync(subscription with { Pause = new Pause(clock.GetUtcNow(), null) }, cancellationToken);
                return texts.Digests.Paused(null);
            case "resume":
                // What was missed meanwhile is not late: nobody wanted it.
                await book.SaveAsync(subscription with { Pause = null, Starts = clock.GetUtcNow() }, cancellationToken);
                return texts.Digests.Resumed(subscription.Name);
            case "delete":
                await book.RemoveAsync(subscription.Id, cancellationToken);
                return texts.Digests.Removed(subscription.Name);
            case "send":
                await digests.SendNowAsync(subscription, cancellationToken);
                return texts.Digests.Sending(subscription.Name);
            default:
                return texts.Digests.EditHint(LineOf(subscription, texts.Commands));
        }
    }

    private static Answer Say(QueryContext query, Subscription subscription, string words) =>
        AnswerPage.Of(query, subscription.Name, AnswerRows.None, 1, SearchQuery.None) with { Blocks = [new AnswerBlock.Text(words)] };

    private static CommandInvocation Invocation(QueryContext query, string command) =>
        query.Invocation with { Command = command, Text = "", Page = 1, View = AnswerView.Whole, Options = query.Invocation.Options.Clear() };
}
