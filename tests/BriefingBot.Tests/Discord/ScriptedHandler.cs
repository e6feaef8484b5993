using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Tests.Discord;

/// <summary>Answers every interaction with the name of its command.</summary>
internal sealed class ScriptedHandler : IInteractionHandler
{
    /// <summary>The command that takes its time.</summary>
    public const string Slow = "slow";

    /// <summary>The command that has a bug.</summary>
    public const string Broken = "broken";

    private int _handled;

    /// <summary>How many were handed over, warming up included.</summary>
    public int Handled => Volatile.Read(ref _handled);

    /// <summary>What the slow command waits for.</summary>
    public Task Until { get; init; } = Task.CompletedTask;

    public ValueTask<InteractionReply> HandleAsync(Interaction interaction, IChatHandler chat, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _handled);
        string name = interaction.Data?.Name ?? "nothing";
        if (name == Broken)
            throw new InvalidOperationException("a bug");
        if (name != Slow)
            return ValueTask.FromResult(new InteractionReply(InteractionResponse.Message(MessageBody.Plain(name))));

        return ValueTask.FromResult(new InteractionReply(InteractionResponse.Deferred(isPrivate: false))
        {
            Later = async token =>
            {
                await Until.WaitAsync(token);
                return ImmutableArray.Create(MessageBody.Plain("first"), MessageBody.Plain("second"));
            },
        });
    }
}
