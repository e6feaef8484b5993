using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>A block on its way to its kind.</summary>
/// <param name="Kind">Null while only what stands around it can tell.</param>
/// <param name="OpensList">True for furniture that headlines of other articles follow.</param>
internal readonly record struct Piece(TextSpan Span, BlockKind? Kind, bool OpensList = false);
