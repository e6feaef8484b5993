using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Text;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>A statement that a reader finds in a golden case.</summary>
/// <param name="Span">In the text of the case's article.</param>
/// <param name="Speakers">The names an editor would print; empty where the speaker must be left open.</param>
/// <param name="Cue">Null where the case does not say; so are <paramref name="Role"/> and <paramref name="Mention"/>.</param>
/// <param name="Via">Null where nobody may be named as carrying the words.</param>
/// <param name="Line">The line of the golden file, as written.</param>
internal sealed record ExpectedStatement(
    StatementKind Kind, TextSpan Span, ImmutableArray<string> Speakers, string? Cue, string? Role, string? Mention, string? Via, string Line);
