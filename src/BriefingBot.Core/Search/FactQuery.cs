using System.Collections.Immutable;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Search;

/// <summary>Which facts to look for.</summary>
/// <param name="Words">Facts that hold them, the best first; without words the newest first.</param>
public sealed record FactQuery(SearchQuery Words)
{
    /// <summary>Whatever there is, the newest first.</summary>
    public static FactQuery All { get; } = new(SearchQuery.None);

    /// <summary>One of the words is enough.</summary>
    public bool AnyWord { get; init; }

    /// <summary>Only facts by one of these; null for anyone's.</summary>
    public ImmutableArray<NameEntry>? By { get; init; }

    /// <summary>Only facts by somebody.</summary>
    public bool IsAttributed { get; init; }

    /// <summary>Only facts of stories of one of these outlets, in folded form; null for any.</summary>
    public ImmutableArray<string>? Outlets { get; init; }

    /// <summary>Only facts of stories of this language; null for any.</summary>
    public string? Language { get; init; }

    /// <summary>Only facts of this kind; null for any.</summary>
    public string? Kind { get; init; }

    /// <summary>The first day; undated stories are in no range of days.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Until { get; init; }
}
