namespace BriefingBot.Core.Extraction;

/// <summary>How much of a statement is the speaker's own wording.</summary>
public enum StatementKind
{
    /// <summary>Whole sentences in quotation marks.</summary>
    Direct,

    /// <summary>Told in the reporter's words.</summary>
    Indirect,

    /// <summary>The reporter's words with quoted fragments among them.</summary>
    Mixed,
}
