namespace BriefingBot.Core.Extraction.Statements;

/// <summary>A word or phrase that marks speech.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Limit">What a verb asks for behind it to be speech.</param>
/// <param name="AlsoTail">A verb that may stand before its speaker as well: <c>said</c>.</param>
internal readonly record struct Cue(CueKind Kind, int First, int End, CueLimit Limit, bool AlsoTail)
{
    /// <summary>What follows is what the speaker denies, blames or praises, not a clause that the speaker states.</summary>
    public bool TakesObject => Limit is CueLimit.Object or CueLimit.Demand or CueLimit.Denial or CueLimit.Praise;

    /// <summary>The speaker holds what follows to be false.</summary>
    public bool Denies => Limit is CueLimit.Denial or CueLimit.Claim;
}
