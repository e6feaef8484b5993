namespace BriefingBot.Discord.Gateway;

/// <summary>What a session is gone on with after a cut. One thread writes it.</summary>
/// <param name="id">Discord's.</param>
/// <param name="resumeUrl">Where it is gone on with.</param>
internal sealed class GatewaySession(string id, string resumeUrl)
{
    private long _sequence;

    public string Id { get; } = id;

    public string ResumeUrl { get; } = resumeUrl;

    /// <summary>The highest number of an event that has arrived.</summary>
    public long Sequence => Volatile.Read(ref _sequence);

    /// <summary>Events that are sent again have lower numbers, which change nothing.</summary>
    public void Reach(long sequence) => Volatile.Write(ref _sequence, Math.Max(Sequence, sequence));
}
