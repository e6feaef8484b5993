namespace BriefingBot.Discord.Gateway;

/// <summary>The right to start one session. Given back unused, it costs nothing.</summary>
/// <param name="url">Where to connect for it.</param>
/// <param name="end">Called once, with whether the session was started.</param>
internal sealed class IdentifyTurn(string url, Action<bool> end) : IDisposable
{
    private Action<bool>? _end = end;

    public string Url { get; } = url;

    /// <summary>The session has been asked for: the next may come five seconds from now.</summary>
    public void Use() => End(isUsed: true);

    public void Dispose() => End(isUsed: false);

    private void End(bool isUsed) => Interlocked.Exchange(ref _end, null)?.Invoke(isUsed);
}
