using BriefingBot.Proofs.Bot;

namespace BriefingBot.Proofs.FanOut;

/// <summary>A platform played on this machine, within its limits, and the people on it: those who get digests, and those who ask.</summary>
internal abstract class Crowd : IAsyncDisposable
{
    /// <summary>As messages name it.</summary>
    public abstract string Name { get; }

    /// <summary>As channels name it.</summary>
    public abstract string Platform { get; }

    /// <summary>Messages that the platform takes in a second.</summary>
    public abstract int PerSecond { get; }

    /// <summary>True where answers take from <see cref="PerSecond"/> too.</summary>
    public abstract bool CountsAnswers { get; }

    /// <summary>Have a bot use it.</summary>
    public abstract IEnumerable<(string Name, string Value)> Variables { get; }

    /// <summary>The digests that arrived.</summary>
    public Tally Digests { get; } = new();

    /// <summary>How many messages went over a limit.</summary>
    public abstract int Refused { get; }

    /// <summary>The id of a channel.</summary>
    /// <param name="number">From 1 on.</param>
    public abstract string ChannelOf(int number);

    /// <summary>Done when a bot has come that hears what people say.</summary>
    public abstract Task ConnectedAsync(CancellationToken cancellationToken);

    /// <summary>Somebody asks for something. Done when the answer has arrived.</summary>
    /// <returns>How long that took.</returns>
    public abstract Task<TimeSpan> AskAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
