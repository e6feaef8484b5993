using System.Collections.Immutable;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>A person, organization or place of one article.</summary>
/// <param name="Canonical">The fullest form in the article, without titles.</param>
/// <param name="Forms">Every spelling in the article, the canonical one first.</param>
/// <param name="Mentions">Where it is named, in the order of the text; pronouns are not mentions.</param>
/// <param name="Role">Of a person: the office or profession as the article words it.</param>
/// <param name="Affiliation">Of a person: the organization or country of the role.</param>
public sealed record Name(
    string Canonical, NameKind Kind, ImmutableArray<string> Forms, ImmutableArray<TextSpan> Mentions, string? Role = null,
    string? Affiliation = null);
