using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Configuration;

/// <summary>Where the bot keeps what must outlive it.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>What <see cref="Path"/> is where nobody sets it. Its folder is created; that of any other path must be there.</summary>
    public const string DefaultPath = "data/briefingbot.db";

    /// <summary>The database file. A relative path starts beside the config folder.</summary>
    [Required]
    public string Path { get; set; } = DefaultPath;
}
