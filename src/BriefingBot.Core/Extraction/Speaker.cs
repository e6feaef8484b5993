using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>To whom the article gives a statement.</summary>
/// <param name="Name">The fullest form known in the article, without titles: <c>Siti Aminah</c> where the text says <c>she</c>.</param>
/// <param name="Mention">What stands at the statement: a name, <c>he</c>, <c>menteri tersebut</c>, or the clitic <c>-nya</c>.</param>
/// <param name="MentionSpan">Where the mention stands; the end of the cue for a clitic, the previous mention for a quote that merely goes on.</param>
/// <param name="Role">The office or profession as the article words it; null where it gives none.</param>
/// <param name="Affiliation">The organization or country of the role; null where the article names none.</param>
public sealed record Speaker(string Name, string Mention, TextSpan MentionSpan, SpeakerKind Kind, string? Role, string? Affiliation);
