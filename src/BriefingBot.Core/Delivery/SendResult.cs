using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Delivery;

/// <summary>How sending a message ended.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It stands in the channel.</summary>
    /// <param name="MessageId">The platform's own.</param>
    public sealed record Sent(string MessageId) : SendResult;

    /// <summary>Not sent; the platform names the wait.</summary>
    public sealed record RateLimited(TimeSpan After) : SendResult;

    /// <summary>Certainly not sent, for a reason that passes: the platform answers with an error of its own, or cannot be reached.</summary>
    public sealed record Unavailable(string Reason) : SendResult;

    /// <summary>The message was on the wire and no answer came: it may have arrived.</summary>
    public sealed record Uncertain(string Reason) : SendResult;

    /// <summary>The channel does not exist for the bot any more: blocked, kicked, deleted, or without the right to write.</summary>
    public sealed record Gone(string Reason) : SendResult;

    /// <summary>The platform will never take this message: a bug of its renderer.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>Not sent: the channel has another id now.</summary>
    public sealed record Moved(ChannelRef To) : SendResult;
}
