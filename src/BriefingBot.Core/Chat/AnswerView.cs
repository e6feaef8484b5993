namespace BriefingBot.Core.Chat;

/// <summary>Which part of an answer is asked for.</summary>
public enum AnswerView
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Only the list of articles that the page cites.</summary>
    Sources,
}
