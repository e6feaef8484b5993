namespace BriefingBot.Core.Names;

/// <summary>What a stretch of a capitalised run looks like before the rest of the article is weighed.</summary>
internal enum NamePartKind : byte
{
    /// <summary>Words that no list knows.</summary>
    Words,

    /// <summary>Institution words only.</summary>
    Institution,
    Organization,
    Place,
}
