namespace BriefingBot.Core.Chat;

/// <summary>What a button stands for.</summary>
/// <param name="AskerId">Whose answer the button stands under; null where it belongs to everyone in the channel.</param>
public sealed record KeptAction(AnswerAction Action, string? AskerId);
