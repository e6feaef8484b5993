namespace BriefingBot.Core.Chat;

/// <summary>Something a reader can do about an answer: a button on platforms that have them. Every action is a command.</summary>
/// <param name="Label">Short, plain and not escaped; cut to the platform's length.</param>
/// <param name="Invocation">What pressing it asks.</param>
public sealed record AnswerAction(ActionKind Kind, string Label, CommandInvocation Invocation);
