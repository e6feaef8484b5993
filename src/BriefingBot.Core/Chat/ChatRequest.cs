namespace BriefingBot.Core.Chat;

/// <summary>A command with the place and the person that it came from.</summary>
public sealed record ChatRequest(CommandInvocation Invocation, ChannelRef Channel, ChannelKind Kind, ChatUser User)
{
    /// <summary>
    /// Asks the platform whether the user may change what the bot does in the channel. Called by the few commands that must know;
    /// may cost a round trip. False where the platform cannot be asked.
    /// </summary>
    public required Func<CancellationToken, ValueTask<bool>> MayManage { get; init; }

    /// <summary>
    /// The platform's own id of the message that the command replies to, as <see cref="Delivery.SendResult.Sent"/> gave it; null where
    /// it replies to none.
    /// </summary>
    public string? RepliesTo { get; init; }
}
