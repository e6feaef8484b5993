using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;

namespace BriefingBot.Cli.Contract;

/// <summary>The words that the JSON has for the cases of Core's enumerations; they stay when a case is renamed.</summary>
internal static class ContractWords
{
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Direct => "direct",
        StatementKind.Indirect => "indirect",
        StatementKind.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(FigureModifier modifier) => modifier switch
    {
        FigureModifier.Exact => "exact",
        FigureModifier.About => "about",
        FigureModifier.AtLeast => "at least",
        FigureModifier.MoreThan => "more than",
        FigureModifier.AtMost => "at most",
        FigureModifier.LessThan => "less than",
        FigureModifier.Vague => "vague",
        _ => throw new ArgumentOutOfRangeException(nameof(modifier)),
    };

    public static string Of(EventKind kind) => kind switch
    {
        EventKind.Visit => "visit",
        EventKind.Meeting => "meeting",
        EventKind.Call => "call",
        EventKind.Agreement => "agreement",
        EventKind.Exercise => "exercise",
        EventKind.Launch => "launch",
        EventKind.Test => "test",
        EventKind.Vote => "vote",
        EventKind.Statement => "statement",
        EventKind.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Planned => "planned",
        EventStatus.Held => "held",
        EventStatus.Cancelled => "cancelled",
        EventStatus.Claimed => "claimed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(NameKind kind) => kind switch
    {
        NameKind.Person => "person",
        NameKind.Organization => "organization",
        NameKind.Place => "place",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Without the zeros that arithmetic leaves behind: 4,8 million is 4800000, not 4800000.0.</summary>
    public static decimal? Plain(decimal? value) => value / 1.000000000000000000000000000000m;
}
