using System.Collections.Immutable;
using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Answers;

/// <summary>What a command answers, for any platform: renderers own layout, lengths and escaping, and add no words.</summary>
public sealed record Answer
{
    /// <summary>The command's name without slash; as typed where it is unknown.</summary>
    public required string Command { get; init; }

    /// <summary>Language of everything that is not an excerpt: <c>id</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    public required string Title { get; init; }

    /// <summary>What the reader must know before the rest: nothing found and what would be, a mistake in the command; else null.</summary>
    public string? Notice { get; init; }

    public AnswerOutcome Outcome { get; init; }

    public ImmutableArray<AnswerBlock> Blocks { get; init; } = [];

    /// <summary>Number of items over all pages.</summary>
    public int Total { get; init; }

    /// <summary>True if there are more items than the pages hold: then counting ended at <see cref="Total"/>.</summary>
    public bool IsMore { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    public int PageCount { get; init; } = 1;

    /// <summary>The line under the answer that tells where the rest is; null where there is no rest.</summary>
    public string? Footer { get; init; }

    /// <summary>Every article that the items of this page cite, in the order of their marks.</summary>
    public ImmutableArray<CitedArticle> Sources { get; init; } = [];

    /// <summary>The heading over <see cref="Sources"/>.</summary>
    public string SourcesHeading { get; init; } = "";

    /// <summary>What a reader can do next, in the order in which buttons stand; those of one kind stand together.</summary>
    public ImmutableArray<AnswerAction> Actions { get; init; } = [];

    /// <summary>Shown with the answer where a picture says more than words; null for none.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The items of this page in reading order.</summary>
    public IEnumerable<AnswerItem> Items => Blocks.OfType<AnswerBlock.Cited>().Select(static block => block.Item);
}
