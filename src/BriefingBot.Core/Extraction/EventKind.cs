namespace BriefingBot.Core.Extraction;

/// <summary>What sort of thing happens.</summary>
public enum EventKind
{
    Visit,
    Meeting,
    Call,
    Agreement,
    Exercise,
    Launch,
    Test,
    Vote,

    /// <summary>A formal declaration: a joint communiqué, an address to parliament.</summary>
    Statement,
    Other,
}
