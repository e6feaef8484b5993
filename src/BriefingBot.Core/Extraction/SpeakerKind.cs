namespace BriefingBot.Core.Extraction;

/// <summary>Who can say something in the news.</summary>
public enum SpeakerKind
{
    Person,

    /// <summary>An office, ministry, party, company or state: <c>Gedung Putih</c>, <c>the ministry</c>.</summary>
    Organization,

    /// <summary>People without names: <c>para ahli</c>, <c>two officials</c>.</summary>
    Group,

    /// <summary>An outlet, a report, a law: what is read rather than heard.</summary>
    Document,
}
