namespace BriefingBot.Core.Chat;

/// <summary>What pressing a button does with the message it stands under.</summary>
public enum ActionKind
{
    /// <summary>Shows the page before in its place.</summary>
    PreviousPage,

    /// <summary>Shows the next page in its place.</summary>
    NextPage,

    /// <summary>Answers the question for one of several names, in its place.</summary>
    Choice,

    /// <summary>Shows the paragraph around one excerpt, apart.</summary>
    Context,

    /// <summary>Lists the cited articles, apart.</summary>
    Sources,

    /// <summary>Runs another command, apart.</summary>
    Run,
}
