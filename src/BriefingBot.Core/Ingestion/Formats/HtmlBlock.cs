using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>A block of a page.</summary>
/// <param name="Span">Without surrounding white space.</param>
/// <param name="Roles">The roles of all elements around it.</param>
/// <param name="Scopes">The numbers of the nearest elements of each kind around it; 0 for none.</param>
/// <param name="IsHeadline">True for a heading of the first level.</param>
internal readonly record struct HtmlBlock(TextSpan Span, BlockKind? Kind, HtmlRole Roles, (int Body, int Article, int Main) Scopes, bool IsHeadline);
