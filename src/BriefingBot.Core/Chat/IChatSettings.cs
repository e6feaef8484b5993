using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Chat;

/// <summary>What the people of a channel have set there. Reads come from memory. Safe to call from many threads.</summary>
public interface IChatSettings
{
    /// <summary>The language that answers come in whatever the asker's own is: <c>id</c>, <c>en</c>; null where none is set.</summary>
    string? Language(ChannelRef channel);

    /// <param name="channel">A topic stands for its whole channel.</param>
    /// <param name="language">Null to follow each asker's own again.</param>
    /// <param name="cancellationToken">Leaves the setting as it was.</param>
    ValueTask SetLanguageAsync(ChannelRef channel, string? language, CancellationToken cancellationToken);

    /// <summary>When the channel wants to be sent nothing; null for never.</summary>
    QuietHours? Quiet(ChannelRef channel);

    /// <param name="channel">A topic stands for its whole channel.</param>
    /// <param name="hours">Null for none.</param>
    /// <param name="cancellationToken">Leaves the setting as it was.</param>
    ValueTask SetQuietAsync(ChannelRef channel, QuietHours? hours, CancellationToken cancellationToken);

    ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken);

    ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken);
}
