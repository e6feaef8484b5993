namespace BriefingBot.FakeDiscord;

/// <summary>What a fake Discord is like.</summary>
public sealed record FakeSettings
{
    /// <summary>0 for any free port.</summary>
    public int Port { get; init; }

    /// <summary>The one token that is taken.</summary>
    public string Token { get; init; } = "MTAwMDAwMDAwMDAwMDAwMDAx.GfAkEd.abcdefghijklmnopqrstuvwxyz_0123456789AB";

    public string ApplicationId { get; init; } = "1000000000000000001";

    /// <summary>Where the application has its interactions posted; null for the gateway.</summary>
    public string? InteractionsEndpointUrl { get; init; }

    /// <summary>The application's public key, 64 hexadecimal digits.</summary>
    public string VerifyKey { get; init; } = new('0', 64);

    /// <summary>What the API advises.</summary>
    public int Shards { get; init; } = 1;

    public int MaxConcurrency { get; init; } = 1;

    /// <summary>How many sessions may still be started.</summary>
    public int SessionsLeft { get; init; } = 1_000;

    public TimeSpan SessionsResetAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often a client has to send a heartbeat.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    /// <summary>Greets, and starts and resumes sessions by itself; without it a test says every word of the gateway.</summary>
    public bool IsAutomatic { get; init; } = true;

    /// <summary>Messages in a channel in five seconds; null for no limit.</summary>
    public int? MessagesInChannel { get; init; }

    /// <summary>Requests of the bot in a second, those about interactions left out; null for no limit.</summary>
    public int? RequestsInSecond { get; init; }

    /// <summary>Keeps every request, so that a test can look at it. Off for long runs.</summary>
    public bool KeepsRequests { get; init; } = true;

    /// <summary>Refuses a session that starts sooner than five seconds after <see cref="MaxConcurrency"/> others.</summary>
    public bool ChecksConcurrency { get; init; } = true;

    /// <summary>How many events that have arrived already a resumed session sends again.</summary>
    public int RepeatsOnResume { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
