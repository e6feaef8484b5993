using System.Collections.Immutable;
using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Ingestion;

/// <summary>What became of a file's bytes.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <param name="Warnings">What of the file had to be ignored; each one sentence without the file's name.</param>
    public sealed record Accepted(Article Article, ImmutableArray<string> Warnings) : ReadResult;

    public sealed record Rejected(Rejection Rejection) : ReadResult;
}
