using BriefingBot.Core.Answers;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Ends a subscription of the channel for good.</summary>
public sealed class UnsubscribeCommand(SubscriptionBook book) : ICommand
{
    public CommandDefinition Definition { get; } = new("unsubscribe", static texts => texts.Digests.Unsubscribe, [SubscriptionOptions.Which])
    {
        KeepsState = true,
        IsForManagers = true,
    };

    public async ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        QueryContext query = context.Query;
        (Subscription? subscription, Answer? refusal) = await SubscriptionChoice.FindManagedAsync(context, book, cancellationToken);
        if (subscription is null)
            return refusal!;

        try
        {
            await book.RemoveAsync(subscription.Id, cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            return AnswerPage.Refuse(query, $"/{query.Command.Name}", query.Texts.Digests.StoreUnavailable(e.Message));
        }

        return AnswerPage.Of(query, subscription.Name, AnswerRows.None, 1, SearchQuery.None) with { Blocks = [new AnswerBlock.Text(query.Texts.Digests.Removed(subscription.Name))] };
    }
}
