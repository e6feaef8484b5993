using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>Which events to look for; what is null does not matter.</summary>
/// <param name="Words">That its tellings must hold.</param>
public sealed record HappeningQuery(SearchQuery Words)
{
    public static HappeningQuery All { get; } = new(SearchQuery.None);

    /// <summary>The code of a language in which an article must tell of it.</summary>
    public string? Language { get; init; }

    /// <summary>The first of the days on which it must be held or, undated, told.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last of them, included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>In comparable form, see <see cref="Telling.Place"/>.</summary>
    public string? Place { get; init; }

    /// <summary>One of them must take part; see <see cref="Telling.Cast"/>.</summary>
    public ImmutableArray<string>? Cast { get; init; }

    public ImmutableArray<EventKind>? Kinds { get; init; }

    /// <summary>So many stories must tell of it at least: a power of two; 0 for any number.</summary>
    public int ToldBy { get; init; }
}
