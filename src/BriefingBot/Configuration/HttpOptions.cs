using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Configuration;

/// <summary>Where the bot listens, if anything that is configured needs to be called from outside. TLS is ended in front of it.</summary>
internal sealed class HttpOptions
{
    public const string Section = "Http";

    /// <summary>An address of this machine: <c>127.0.0.1</c> behind a proxy beside the bot, <c>0.0.0.0</c> in a container.</summary>
    [RegularExpression(@"[0-9A-Fa-f.:]+", MatchTimeoutInMilliseconds = 1_000, ErrorMessage = "is no IP address. Examples: 127.0.0.1, 0.0.0.0, ::1.")]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>0 takes a free one.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; } = 8080;
}
