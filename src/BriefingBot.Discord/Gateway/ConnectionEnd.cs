namespace BriefingBot.Discord.Gateway;

/// <summary>Why a connection is over, and what follows from it.</summary>
/// <param name="Reason">For the log.</param>
internal sealed record ConnectionEnd(string Reason)
{
    /// <summary>What to close with where the bot ends the connection: keeps the session for some minutes.</summary>
    public const int KeepSession = 4000;

    /// <summary>The session can be gone on with.</summary>
    public bool KeepsSession { get; init; } = true;

    /// <summary>Discord refused the session: it wants a pause of one to five seconds.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Only the operator can help; the sentence says how.</summary>
    public string? Stop { get; init; }

    /// <summary>
    /// What a close code means: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.
    /// </summary>
    public static ConnectionEnd Of(int? code)
    {
        string? stop = code switch
        {
            4004 => "Discord refuses the token. Make a new one in the developer portal, and set DISCORD_TOKEN to it.",
            4010 => "Discord knows no such shard. Correct Discord:Shards, or set it to auto.",
            4011 => "The bot is in too many guilds for so few shards. Raise the count in Discord:Shards, or set it to auto and start again.",
            4012 => "Discord no longer speaks this version of the gateway. Get a newer version of the bot.",
            4013 or 4014 => "Discord does not allow the events that the bot asks for. Get a newer version of the bot.",
            _ => null,
        };
        return new ConnectionEnd(code is null ? "the connection was cut" : $"closed with code {code}")
        {
            // Not authenticated, a wrong number, a session that is too old.
            KeepsSession = code is not (4003 or 4007 or 4009),
            Stop = stop,
        };
    }
}
