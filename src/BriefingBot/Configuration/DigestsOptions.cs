using System.ComponentModel.DataAnnotations;
using BriefingBot.Core.Digests;

namespace BriefingBot.Configuration;

/// <summary>Scheduled digests. See <see cref="DigestSettings"/> for what each means.</summary>
internal sealed class DigestsOptions
{
    public const string Section = "Digests";

    [Required]
    public string TimeZone { get; set; } = "Asia/Jakarta";

    [Range(0, 168)]
    public int GraceHours { get; set; } = 6;

    [Range(1, 1_000)]
    public int MostPerChannel { get; set; } = 10;

    [Range(1, 10_000)]
    public int MostPerChat { get; set; } = 30;

    [Range(1, 1_440)]
    public int ShortestMinutes { get; set; } = 15;

    [Range(1, 20)]
    public int MostMessages { get; set; } = 3;

    [Range(0, 60)]
    public int FirstDays { get; set; } = 7;

    public DigestSettings Settings => new()
    {
        TimeZone = TimeZone,
        Grace = TimeSpan.FromHours(GraceHours),
        MostPerChannel = MostPerChannel,
        MostPerChat = MostPerChat,
        ShortestInterval = TimeSpan.FromMinutes(ShortestMinutes),
        MostMessages = MostMessages,
        FirstLook = TimeSpan.FromDays(FirstDays),
    };
}
