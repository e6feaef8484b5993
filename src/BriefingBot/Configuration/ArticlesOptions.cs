using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Configuration;

/// <summary>The articles the bot reads.</summary>
internal sealed class ArticlesOptions
{
    public const string Section = "Articles";

    /// <summary>What <see cref="Folders"/> means where it is empty: the folder <c>articles</c> inside the config folder.</summary>
    public const string DefaultFolder = "articles";

    /// <summary>Folders of articles, read with their sub-folders and watched. Relative paths start beside the config folder.</summary>
    public string[] Folders { get; set; } = [];

    /// <summary>A larger file is rejected.</summary>
    [Range(1_024, 64 * 1024 * 1024)]
    public int MaxFileBytes { get; set; } = 2 * 1024 * 1024;
}
