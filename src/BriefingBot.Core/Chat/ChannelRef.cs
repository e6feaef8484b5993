using System.Text.Json.Serialization;

namespace BriefingBot.Core.Chat;

/// <summary>A place where messages go: a chat, or one topic of it.</summary>
/// <param name="Platform">Lower case: <c>telegram</c>, <c>discord</c>, <c>console</c>.</param>
/// <param name="Channel">The platform's own id.</param>
/// <param name="Topic">A thread inside the channel where the platform addresses it apart; null for none.</param>
public sealed record ChannelRef(string Platform, string Channel, string? Topic = null)
{
    /// <summary>The channel that a topic is part of; the same where it is no topic.</summary>
    [JsonIgnore]
    public ChannelRef Whole => Topic is null ? this : this with { Topic = null };

    /// <summary>The platform of whoever sits at the terminal that the bot runs in.</summary>
    public const string Console = "console";

    public override string ToString() => Topic is null ? $"{Platform}:{Channel}" : $"{Platform}:{Channel}/{Topic}";
}
