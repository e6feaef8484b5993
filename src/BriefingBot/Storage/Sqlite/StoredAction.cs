using BriefingBot.Core.Chat;

namespace BriefingBot.Storage.Sqlite;

/// <summary>What a button stands for, as it is kept.</summary>
internal sealed record StoredAction(string Kind, string Label, CommandInvocation Invocation, string? AskerId)
{
    public static StoredAction Of(KeptAction kept) => new(kept.Action.Kind.ToString(), kept.Action.Label, kept.Action.Invocation, kept.AskerId);

    /// <summary>Null for a kind that this version does not know.</summary>
    public KeptAction? Read() =>
        Enum.TryParse(Kind, out ActionKind kind) ? new KeptAction(new AnswerAction(kind, Label, Invocation), AskerId) : null;
}
