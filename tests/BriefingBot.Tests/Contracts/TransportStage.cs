using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;

namespace BriefingBot.Tests.Contracts;

/// <summary>
/// A platform that is played, with the bot's transport connected to it, and one person in a private chat with the bot. What a
/// test wants to see is awaited; nothing sleeps.
/// </summary>
internal abstract class TransportStage : IAsyncDisposable
{
    public abstract IChatTransport Transport { get; }

    /// <summary>The secret that nothing may show.</summary>
    public abstract string Token { get; }

    /// <summary>The private chat.</summary>
    public abstract ChannelRef Here { get; }

    /// <summary>False where the platform's channels keep their ids for ever.</summary>
    public abstract bool MovesChannels { get; }

    /// <summary>Done once the transport serves; later users' doings are not missed.</summary>
    public abstract Task ServingAsync(CancellationToken cancellationToken);

    /// <summary>The person gives a command, typed as in the console.</summary>
    public abstract void Say(string line);

    /// <summary>The person presses a button.</summary>
    /// <param name="shown">The message under which it stands.</param>
    /// <param name="actionId">See <see cref="SeenMessage.ActionIds"/>.</param>
    public abstract void Press(SeenMessage shown, string actionId);

    /// <summary>The next message that the person sees appear or change.</summary>
    public abstract Task<SeenMessage> SeenAsync(CancellationToken cancellationToken);

    /// <summary>The next word that is shown to whoever pressed a button, and to nobody else.</summary>
    public abstract Task<string> NoticeAsync(CancellationToken cancellationToken);

    /// <summary>The platform meets the next message with this; waits are seven seconds.</summary>
    /// <param name="result">The kind of result that <see cref="IChatTransport.SendAsync"/> must give.</param>
    public abstract void Meet(Type result);

    /// <summary>From now on the platform refuses the token.</summary>
    public abstract void RefuseToken();

    public abstract ValueTask DisposeAsync();

    /// <summary>A result that <see cref="Meet"/> knows.</summary>
    protected static InvalidOperationException Unknown(Type result) => new($"{result} is no {nameof(SendResult)} that a platform can be made to give.");
}
