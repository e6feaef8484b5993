using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;

namespace BriefingBot.Core.Library;

/// <summary>A file that is no article, and why.</summary>
public sealed record RejectedFile(ArticleId Id, Rejection Rejection)
{
    public string File => Rejection.File;

    public string Reason => Rejection.Reason;
}
