namespace BriefingBot.Core.Chat;

/// <summary>What the bot remembers of one chat between two commands: where <c>/next</c> goes on.</summary>
public sealed class Conversation
{
    private CommandInvocation? _next;

    /// <summary>The invocation that answers <c>/next</c>; null where nothing is left to show.</summary>
    public CommandInvocation? Next
    {
        get => Volatile.Read(ref _next);
        set => Volatile.Write(ref _next, value);
    }
}
