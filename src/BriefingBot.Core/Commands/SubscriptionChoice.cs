using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Commands;

/// <summary>Which subscription of a channel a user means.</summary>
internal static class SubscriptionChoice
{
    /// <summary>As <see cref="Find"/>, for those who manage the channel.</summary>
    public static async ValueTask<(Subscription? Found, Answer? Refusal)> FindManagedAsync(
        CommandContext context, SubscriptionBook book, CancellationToken cancellationToken)
    {
        if (!await context.Request.MayManage(cancellationToken))
            return (null, AnswerPage.Refuse(context.Query, $"/{context.Query.Command.Name}", context.Query.Texts.NotAllowed));
        Subscription? found = Find(context, book, out Answer? refusal);
        return (found, refusal);
    }

    /// <summary>By name; without one the only one there is. Null, and the answer that asks, where that does not tell.</summary>
    public static Subscription? Find(CommandContext context, SubscriptionBook book, out Answer? answer)
    {
        QueryContext query = context.Query;
        ImmutableArray<Subscription> all = book.In(context.Request.Channel);
        string name = (query.Options[SubscriptionOptions.Which] ?? query.Options.Text).Trim();
        string known = string.Join(", ", all.Select(static subscription => subscription.Name));
        Subscription? found = name.Length > 0 ? book.Find(context.Request.Channel, name) : all.Length == 1 ? all[0] : null;
        string? refusal = found is not null ? null
            : all.IsEmpty && name.Length == 0 ? query.Texts.Digests.NoSubscriptions(query.Texts.Commands.Digests.Subscribe.Example)
            : name.Length > 0 ? query.Texts.Digests.NoSuchSubscription(name, known) : query.Texts.Digests.WhichSubscription(known);
        answer = refusal is null ? null : AnswerPage.Refuse(query, $"/{query.Command.Name}", refusal);
        return found;
    }
}
