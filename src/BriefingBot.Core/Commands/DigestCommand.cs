using BriefingBot.Core.Answers;
using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Commands;

/// <summary>Shows the asker what the next edition of a subscription would hold now. Changes nothing.</summary>
public sealed class DigestCommand(SubscriptionBook book, DigestService digests) : ICommand
{
    internal const string Name = "digest";

    public CommandDefinition Definition { get; } = new(Name, static texts => texts.Digests.Digest, [SubscriptionOptions.Which])
    {
        KeepsState = true,
        AnswersAskerOnly = true,
    };

    public async ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken) =>
        SubscriptionChoice.Find(context, book, out Answer? refusal) is { } subscription
            ? await digests.PreviewAsync(subscription, cancellationToken)
            : refusal!;
}
