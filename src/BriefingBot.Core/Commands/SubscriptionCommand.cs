using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Pauses, resumes, leads to a change of, deletes or sends one subscription: what stands behind the buttons of others.</summary>
public sealed class SubscriptionCommand(SubscriptionBook book, DigestService digests, TimeProvider clock) : ICommand
{
    internal const string Name = "subscription";

    internal static readonly ImmutableArray<string> Actions = ["pause", "resume", "edit", "delete", "send"];

    public CommandDefinition Definition { get; } = new(Name, static texts => texts.Digests.Subscription, [SubscriptionOptions.Which, SubscriptionOptions.Action, SubscriptionOptions.Part])
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

        string action = query.Options[SubscriptionOptions.Action] ?? "edit";
        if (action == "edit")
        {
            var editor = new SubscriptionEditor(subscription, query);
            return query.Options[SubscriptionOptions.Part] is { } part ? editor.Of(part) : editor.Overview();
        }

        try
        {
            return Say(query, subscription, await DoAsync(action, subscription, query.Texts, cancellationToken));
        }
        catch (StoreUnavailableException e)
        {
            return AnswerPage.Refuse(query, $"/{Name}", query.Texts.Digests.StoreUnavailable(e.Message));
        }
    }

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
            default:
                await digests.SendNowAsync(subscription, cancellationToken);
                return texts.Digests.Sending(subscription.Name);
        }
    }

    private static Answer Say(QueryContext query, Subscription subscription, string words) =>
        AnswerPage.Of(query, subscription.Name, AnswerRows.None, 1, SearchQuery.None) with { Blocks = [new AnswerBlock.Text(words)] };

    /// <summary>A command of the same asker, without options.</summary>
    internal static CommandInvocation Invocation(QueryContext query, string command) =>
        query.Invocation with { Command = command, Text = "", Page = 1, View = AnswerView.Whole, Options = query.Invocation.Options.Clear() };
}
