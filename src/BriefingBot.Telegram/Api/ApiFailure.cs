namespace BriefingBot.Telegram.Api;

/// <summary>Why a call brought nothing, by what is to be done about it.</summary>
/// <param name="Reason">For the log; holds no secret.</param>
internal abstract record ApiFailure(string Reason)
{
    /// <summary>Nothing goes until the operator gives another token.</summary>
    public sealed record BadToken(string Reason) : ApiFailure(Reason);

    /// <summary>Another program takes this bot's updates, or a webhook does.</summary>
    public sealed record Conflict(string Reason) : ApiFailure(Reason);

    /// <summary>Not done; may be tried again after the wait.</summary>
    public sealed record RateLimited(string Reason, TimeSpan After) : ApiFailure(Reason);

    /// <summary>Not done: the chat has another id now.</summary>
    public sealed record Moved(string Reason, long To) : ApiFailure(Reason);

    /// <summary>The bot is not in the chat any more, or there is no such chat.</summary>
    public sealed record Gone(string Reason) : ApiFailure(Reason);

    /// <summary>The chat is there, but the bot may not write in it, or not in the topic.</summary>
    public sealed record Barred(string Reason) : ApiFailure(Reason);

    /// <summary>The text's markup is wrong.</summary>
    public sealed record BadMarkup(string Reason) : ApiFailure(Reason);

    /// <summary>Nothing to do: the message stands there as it should.</summary>
    public sealed record NotModified(string Reason) : ApiFailure(Reason);

    /// <summary>Trying again would be refused again.</summary>
    public sealed record Refused(string Reason) : ApiFailure(Reason);

    /// <summary>Certainly not done, for a reason that passes.</summary>
    public sealed record Unavailable(string Reason) : ApiFailure(Reason);

    /// <summary>The request was on the wire and nothing came back: it may have been done.</summary>
    public sealed record Uncertain(string Reason) : ApiFailure(Reason);
}
