using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>A number that the article states of something.</summary>
/// <param name="Span">The whole expression: modifier, number, unit and the noun phrase right behind it.</param>
/// <param name="Value">Normalised to ones (<c>4,8 juta</c> is 4800000); the lower end of a range; null where vague.</param>
/// <param name="Upper">The upper end of a range, else null.</param>
/// <param name="Unit">An ISO 4217 code, <c>%</c>, <c>x</c> for a multiple, a measure (<c>km</c>), a unit of time as worded (<c>tahun</c>),
/// <c>kali</c> for how often, or for a count the whole noun phrase that is counted (<c>selongsong artileri</c>).</param>
/// <param name="Counts">What the number is about where the unit does not say it: the goods behind a sum of money, the subject of a
/// percentage, the state of people counted; null where the sentence does not tell it plainly.</param>
/// <param name="Claimant">Whose number it is: the speaker of the statement around it; null where the article states it itself.</param>
/// <param name="Context">The sentence.</param>
/// <param name="Paragraph">Counted from 1.</param>
public sealed record Figure(
    TextSpan Span, decimal? Value, decimal? Upper, string Unit, TextSpan? Counts, FigureModifier Modifier, Speaker? Claimant, TextSpan Context,
    int Paragraph);
