using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Which stories a question is about: those of an outlet, those of some days.</summary>
/// <param name="Source">Part of an outlet's name; null for any.</param>
public sealed record StoryFilter(string? Source, DateOnly? Since, DateOnly? Until)
{
    private readonly string? _source = Source is null ? null : WordFolding.Fold(Source);

    public bool IsEmpty => this is { Source: null, Since: null, Until: null };

    /// <summary>An undated story is in no range of days.</summary>
    public bool Allows(Story story) => Allows(story, null, null);

    /// <summary>Judges by the days of an event where they are known, else by the day of its story.</summary>
    public bool Allows(Story story, DateOnly? from, DateOnly? to)
    {
        if (_source is not null && !story.Sources.Any(source => WordFolding.Fold(source).Contains(_source, StringComparison.Ordinal)))
            return false;
        if (Since is null && Until is null)
            return true;

        (DateOnly? first, DateOnly? last) = (from ?? story.Day, to ?? story.Day);
        return first is not null && (Since is null || last >= Since) && (Until is null || first <= Until);
    }

    /// <summary>The limits in words; empty where there are none.</summary>
    public string Describe(InterfaceTexts texts) => texts.Limits(Source, Since, Until);
}
