using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>A name as one story has it, prepared for comparison with the names of others.</summary>
internal sealed class NameNode
{
    public NameNode(Story story, Name name, NameKind? kind)
    {
        (Story, Name, Kind) = (story, name, kind);
        Words = kind == NameKind.Person ? NameKeys.Words(name.Canonical) : NameKeys.Standard(name.Canonical);
        RoleWords = [.. SearchQuery.ContentWords($"{name.Role} {name.Affiliation}")];
    }

    public Story Story { get; }

    public Name Name { get; }

    /// <summary>Null for a speaker that is no name.</summary>
    public NameKind? Kind { get; }

    /// <summary>See <see cref="NameKeys.Words"/>, and for places and institutions <see cref="NameKeys.Standard"/>.</summary>
    public string[] Words { get; }

    /// <summary>What role and affiliation are about; empty where the story gives none.</summary>
    public HashSet<string> RoleWords { get; }

    public string Joined => string.Concat(Words);
}
