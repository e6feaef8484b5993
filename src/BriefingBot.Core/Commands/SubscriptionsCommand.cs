using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>The subscriptions of a channel: when each comes next, how it fared last, and what can be done with it.</summary>
public sealed class SubscriptionsCommand(SubscriptionBook book, IEditionStore editions, IChatSettings chats, DigestSettings settings, TimeProvider clock) : ICommand
{
    /// <summary>Four buttons each fit under one message of every platform.</summary>
    private const int PageSize = 4;

    public CommandDefinition Definition { get; } = new("subscriptions", static texts => texts.Digests.Subscriptions, []) { KeepsState = true, AnswersAskerOnly = true };

    public async ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        QueryContext query = context.Query;
        ImmutableArray<Subscription> all = book.In(context.Request.Channel);
        int pages = Math.Max(1, (all.Length + PageSize - 1) / PageSize);
        int page = query.Page is { } asked ? Math.Min(asked, pages) : 1;
        Subscription[] shown = query.Page is null ? [.. all] : [.. all.Skip((page - 1) * PageSize).Take(PageSize)];

        var blocks = ImmutableArray.CreateBuilder<AnswerBlock>();
        var actions = ImmutableArray.CreateBuilder<AnswerAction>();
        bool mayManage = shown.Length > 0 && await context.Request.MayManage(cancellationToken);
        foreach (Subscription subscription in shown)
        {
            EditionReport? last = await editions.LastAsync(subscription.Id, cancellationToken);
            EditionHistory history = await editions.HistoryAsync(subscription.Id, cancellationToken);
            blocks.Add(new AnswerBlock.Heading(subscription.Name));
            blocks.Add(new AnswerBlock.Text(Describe(subscription, last, history.LastSlot, query.Texts)));
            if (mayManage)
                actions.AddRange(Buttons(subscription, query));
        }

        DigestTexts texts = query.Texts.Digests;
        return AnswerPage.Of(query, texts.SubscriptionsTitle(all.Length), AnswerRows.None, 1, SearchQuery.None) with
        {
            Notice = all.IsEmpty ? texts.NoSubscriptions(query.Texts.Commands.Digests.Subscribe.Example) : null,
            Blocks = blocks.ToImmutable(),
            Actions = actions.ToImmutable(),
            Total = all.Length,
            Page = page,
            PageCount = query.Page is null ? 1 : pages,
            Footer = query.Page is not null && page < pages ? query.Texts.Footer(page, pages, null) : null,
        };
    }

    private string Describe(Subscription subscription, EditionReport? last, DateTimeOffset? made, InterfaceTexts texts)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(subscription.TimeZone);
        var plan = DigestPlan.At(subscription, chats.Quiet(subscription.Channel), made, clock.GetUtcNow(), settings.Grace);
        string state = subscription.Pause is { } pause ? texts.Digests.Paused(pause.Reason)
            : plan.Next is { } next ? texts.Digests.NextAt(LocalTime.Of(next, zone, texts)) : "";
        string fared = last is null ? texts.Digests.NeverSent
            : texts.Digests.Last(LocalTime.Of(last.At, zone, texts), texts.Digests.Outcome(last.State, last.Reason));
        return string.Join("; ", new[]
        {
            $"{texts.Digests.Describe(subscription.Schedule)} ({subscription.TimeZone})", texts.Digests.About(subscription), state, fared,
        }.Where(static part => part.Length > 0));
    }

    private static AnswerAction[] Buttons(Subscription subscription, QueryContext query)
    {
        DigestTexts texts = query.Texts.Digests;
        string name = subscription.Name;
        return
        [
            subscription.Pause is null
                ? SubscriptionCommand.Button(texts.PauseLabel(name), "pause", subscription, query)
                : SubscriptionCommand.Button(texts.ResumeLabel(name), "resume", subscription, query),
            SubscriptionCommand.Button(texts.EditLabel(name), "edit", subscription, query),
            SubscriptionCommand.PreviewButton(texts.PreviewLabel(name), subscription, query),
            SubscriptionCommand.Button(texts.DeleteLabel(name), "delete", subscription, query),
        ];
    }
}
