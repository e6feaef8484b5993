namespace BriefingBot.Discord.Rest;

/// <summary>How a request to Discord's API ended.</summary>
internal abstract record RestResult<T>
{
    private RestResult()
    {
    }

    internal sealed record Done(T Value) : RestResult<T>;

    /// <summary>Discord understood and says no; the same request will fail again.</summary>
    /// <param name="Status">Of HTTP.</param>
    /// <param name="Code">See <see cref="DiscordCode"/>; 0 where the status says it all.</param>
    internal sealed record Refused(int Status, int Code, string Message) : RestResult<T>;

    /// <summary>Not done: a limit would be, or was, passed.</summary>
    internal sealed record RateLimited(TimeSpan After) : RestResult<T>;

    /// <summary>Not done: Discord answers with an error of its own, or cannot be reached.</summary>
    internal sealed record Unavailable(string Reason) : RestResult<T>;

    /// <summary>Sent, but no answer came: it may have been done.</summary>
    internal sealed record Uncertain(string Reason) : RestResult<T>;

    /// <summary>The same ending with another value.</summary>
    public RestResult<TOther> Select<TOther>(Func<T, TOther> convert) => this switch
    {
        Done done => new RestResult<TOther>.Done(convert(done.Value)),
        Refused refused => new RestResult<TOther>.Refused(refused.Status, refused.Code, refused.Message),
        RateLimited limited => new RestResult<TOther>.RateLimited(limited.After),
        Unavailable unavailable => new RestResult<TOther>.Unavailable(unavailable.Reason),
        Uncertain uncertain => new RestResult<TOther>.Uncertain(uncertain.Reason),
        _ => throw new InvalidOperationException("There is no other ending."),
    };
}
