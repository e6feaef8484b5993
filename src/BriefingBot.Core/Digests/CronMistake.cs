namespace BriefingBot.Core.Digests;

/// <summary>Why a text is no cron expression. The fields come in their order.</summary>
public enum CronMistake
{
    /// <summary>It has more or fewer than five fields.</summary>
    Fields,

    Minute,

    Hour,

    DayOfMonth,

    Month,

    DayOfWeek,

    /// <summary>It names a date that no year has.</summary>
    Never,
}
