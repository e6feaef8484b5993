namespace BriefingBot.Core.Extraction.Statements;

/// <summary>How a speaker is referred to.</summary>
internal enum ReferenceKind
{
    /// <summary>A person's name.</summary>
    Name,

    /// <summary>He, she, <c>ia</c>.</summary>
    Pronoun,

    /// <summary>They, <c>mereka</c>.</summary>
    Plural,

    /// <summary>The clitic of <c>katanya</c>.</summary>
    Clitic,

    /// <summary>An office without a name: <c>menteri tersebut</c>.</summary>
    Office,

    /// <summary>People without names.</summary>
    Group,

    /// <summary>An institution or a state.</summary>
    Institution,

    /// <summary>An outlet, a report, a law.</summary>
    Document,
}
