using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>A line or paragraph as the format parts them.</summary>
/// <param name="Span">Without surrounding white space, never empty.</param>
/// <param name="Kind">What the markup says it is; null where that must be read from the words.</param>
public readonly record struct DraftBlock(TextSpan Span, BlockKind? Kind);
