using System.Collections.Immutable;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>
/// One way to write an article into a file. A format tells markup from text; what a block is for its reader is found out
/// behind it, the same way for every format. To add one: a class here and a line in <see cref="FormatCatalog"/>.
/// </summary>
public interface IArticleFormat
{
    /// <summary>Lower case, with the dot.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Takes any text, in time linear to its length, and never throws for what it says.</summary>
    ArticleDraft Read(string text);
}
