using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Something that someone said, as the article attributes it.</summary>
/// <param name="Span">The words of the statement; a direct statement includes its quotation marks.</param>
/// <param name="Speaker">Null where the article leaves it open, or where it cannot be told safely.</param>
/// <param name="Via">The outlet or agency that carries the words: <c>Interfax</c> in <c>according to Interfax</c>.</param>
/// <param name="Cue">The words that mark it as speech (<c>mengatakan</c>); null for a quote that goes on without any.</param>
/// <param name="Context">The sentences that hold statement, cue and speaker.</param>
/// <param name="Paragraph">Counted from 1.</param>
public sealed record Statement(
    StatementKind Kind, TextSpan Span, Speaker? Speaker, string? Via, TextSpan? Cue, TextSpan Context, int Paragraph)
{
    /// <summary>The speaker holds the words of the span to be false: nothing in them is the speaker's own claim.</summary>
    public bool Denies { get; init; }

    /// <summary>Whose claim is denied, where the sentence says so: <c>rejected the ministry's claim that …</c>.</summary>
    public Speaker? Disputed { get; init; }
}
