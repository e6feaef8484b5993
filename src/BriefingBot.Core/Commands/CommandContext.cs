using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Commands;

/// <summary>What a command that keeps state works with.</summary>
/// <param name="Request">Where the command came from, and from whom; its invocation is the one being answered.</param>
public sealed record CommandContext(QueryContext Query, ChatRequest Request);
