namespace BriefingBot.Core.Extraction.Statements;

/// <summary>On which side of a cue its speaker and what is said stand.</summary>
internal enum CueKind
{
    /// <summary>X mengatakan …</summary>
    Verb,

    /// <summary>…, kata X</summary>
    Tail,

    /// <summary>…, katanya</summary>
    Clitic,

    /// <summary>Menurut X, …</summary>
    According,

    /// <summary>Menurutnya, …</summary>
    AccordingClitic,

    /// <summary>disebut X sebagai …</summary>
    Passive,

    /// <summary>disebutnya sebagai …</summary>
    PassiveClitic,

    /// <summary>dilansir X</summary>
    Relay,
}
