namespace BriefingBot.Core.Names;

/// <summary>What a token can be in a name.</summary>
internal enum WordRole : byte
{
    /// <summary>Not part of any name.</summary>
    None,

    /// <summary>A capitalised word that no list knows: a name, or part of one.</summary>
    Unknown,

    /// <summary>Capitals only: an abbreviation, or the end of a name (<c>Rahmat MD</c>).</summary>
    Acronym,

    /// <summary>A single capital, with or without its full stop.</summary>
    Initial,

    /// <summary>The full stop of an initial or of an abbreviated title.</summary>
    Stop,

    /// <summary>A small word between two parts of a name.</summary>
    Particle,
    Honorific,
    Office,
    OrganizationWord,
    Organization,
    Place,
}
