using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Which stories a question is about: those of an outlet, of a language, of some days.</summary>
/// <param name="Source">Part of an outlet's name; null for any.</param>
/// <param name="Language">That the articles are written in, as a code; null for any.</param>
public sealed record StoryFilter(string? Source, string? Language, DateOnly? Since, DateOnly? Until)
{
    private readonly string? _source = Source is null ? null : WordFolding.Fold(Source);

    public bool IsEmpty => this is { Source: null, Language: null, Since: null, Until: null };

    /// <summary>True if a telling is of an outlet and a language asked for and held, or undated told, on the days asked for.</summary>
    public bool Allows(Telling telling)
    {
        Story story = telling.Told.Story;
        if (_source is not null && !story.Sources.Any(source => WordFolding.Fold(source).Contains(_source, StringComparison.Ordinal)))
            return false;
        if (Language is not null && story.Article.Language != Language)
            return false;
        if (Since is null && Until is null)
            return true;

        (DateOnly? first, DateOnly? last) = (telling.From ?? story.Day, telling.To ?? story.Day);
        return first is not null && (Since is null || last >= Since) && (Until is null || first <= Until);
    }

    /// <summary>The same facts, but only those that the filter allows.</summary>
    public FactQuery Limit(FactQuery query, LibrarySnapshot library) => query with
    {
        Outlets = _source is null ? null : library.Outlets.Holding(_source),
        Language = Language,
        Since = Since,
        Until = Until,
    };

    /// <summary>The limits in words; empty where there are none.</summary>
    public string Describe(InterfaceTexts texts) => texts.Limits(Source, Language, Since, Until);
}
