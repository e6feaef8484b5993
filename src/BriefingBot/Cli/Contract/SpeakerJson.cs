using BriefingBot.Core.Extraction;

namespace BriefingBot.Cli.Contract;

internal sealed record SpeakerJson(string Name, string Mention, string? Role, string? Affiliation)
{
    public static SpeakerJson? Of(Speaker? speaker) =>
        speaker is null ? null : new SpeakerJson(speaker.Name, speaker.Mention, speaker.Role, speaker.Affiliation);
}
