using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Configuration;

/// <summary>How much the library holds, and what it keeps for the next start.</summary>
internal sealed class LibraryOptions
{
    public const string Section = "Library";

    /// <summary>With more articles, copies included, the oldest go. 100,000 take about 3 GB of memory.</summary>
    [Range(1, 10_000_000)]
    public int MaxArticles { get; set; } = 200_000;

    /// <summary>Older articles go; 0 keeps them whatever their age. An undated article has none.</summary>
    [Range(0, 36_500)]
    public int MaxAgeDays { get; set; }

    /// <summary>The file of analyses, which may be deleted at any time; empty for none. A relative path starts beside the config folder.</summary>
    public string CachePath { get; set; } = "data/analysis.db";
}
