using System.Collections.Immutable;

namespace BriefingBot.Core.Indexing;

/// <summary>
/// What to look for. A document is found if it has all required words and phrases and passes the filters; where no phrase is required
/// but words are given, it must have one of these. The best stand first, equal ones newest first. Weights below 0 count as 0.
/// </summary>
public sealed record SearchQuery
{
    public ImmutableArray<WordClause> Words { get; init; } = [];

    public ImmutableArray<PhraseClause> Phrases { get; init; } = [];

    /// <summary>Keywords: a document must have one of each group.</summary>
    public ImmutableArray<ImmutableArray<string>> Filters { get; init; } = [];

    /// <summary>The earliest date that passes.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The first date that does not pass any more.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What the greatest <see cref="IndexDocument.Prior"/> adds to a score; a rare word brings about 10.</summary>
    public float PriorWeight { get; init; }

    /// <summary>What a date of today adds to a score; it halves with every <see cref="RecencyHalfLife"/>.</summary>
    public float RecencyWeight { get; init; }

    /// <summary>The day from which age is counted, to the day.</summary>
    public DateTimeOffset Today { get; init; }

    /// <summary>In days.</summary>
    public float RecencyHalfLife { get; init; } = 30;
}
