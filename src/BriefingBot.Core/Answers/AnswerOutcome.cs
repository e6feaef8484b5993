namespace BriefingBot.Core.Answers;

/// <summary>How a command ended.</summary>
public enum AnswerOutcome
{
    /// <summary>Something was found, or the bot explains itself.</summary>
    Answered,

    /// <summary>The question was understood and nothing fits; the notice says what would.</summary>
    NothingFound,

    /// <summary>The question cannot be answered until the user changes it: an unknown command, a date that is none.</summary>
    Refused,

    /// <summary>A bug; the notice carries the id under which it was logged.</summary>
    Failed,
}
