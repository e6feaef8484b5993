using System.Collections.Immutable;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Extraction;

/// <summary>A name of an article without the places where it stands, or a speaker that is no name.</summary>
/// <param name="Kind">Null for a speaker that is neither a name nor a person.</param>
/// <param name="Forms">Every spelling in the article, the canonical one first.</param>
/// <param name="Mentions">How often the article names it; 1 for a speaker that is no name.</param>
/// <param name="Statements">How many statements are its own.</param>
public readonly record struct NameSummary(
    string Canonical, NameKind? Kind, ImmutableArray<string> Forms, string? Role, string? Affiliation, int Mentions, int Statements)
{
    public static NameSummary Of(Name name) => new(name.Canonical, name.Kind, name.Forms, name.Role, name.Affiliation, name.Mentions.Length, 0);

    public static NameSummary Of(Speaker speaker) => new(
        speaker.Name, speaker.Kind == SpeakerKind.Person ? NameKind.Person : null, [speaker.Name], speaker.Role, speaker.Affiliation, 1, 0);
}
