namespace BriefingBot.Core.Digests;

/// <summary>What lets a finding into an edition. Stored by name.</summary>
public enum EditionRule
{
    /// <summary>An article on which several outlets or several articles report.</summary>
    MainStory,

    /// <summary>A statement of the person that the subscription follows.</summary>
    FollowedPerson,

    /// <summary>A statement of somebody who is much quoted.</summary>
    WeightyStatement,

    /// <summary>A number not told before.</summary>
    NewFigure,

    /// <summary>Numbers of the same matter that do not agree since something new arrived.</summary>
    DisputedFigure,

    /// <summary>Something that is to happen within a week.</summary>
    EventAhead,

    /// <summary>Something planned that has now been held or called off.</summary>
    ChangedEvent,
}
