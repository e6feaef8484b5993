using System.Collections.Concurrent;
using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Chat;

/// <summary>Keeps settings for as long as the program runs.</summary>
public sealed class MemoryChatSettings : IChatSettings
{
    private readonly ConcurrentDictionary<ChannelRef, string> _languages = new();
    private readonly ConcurrentDictionary<ChannelRef, QuietHours> _quiet = new();

    public string? Language(ChannelRef channel) => _languages.GetValueOrDefault(channel.Whole);

    public ValueTask SetLanguageAsync(ChannelRef channel, string? language, CancellationToken cancellationToken) => Set(_languages, channel, language);

    public QuietHours? Quiet(ChannelRef channel) => _quiet.GetValueOrDefault(channel.Whole);

    public ValueTask SetQuietAsync(ChannelRef channel, QuietHours? hours, CancellationToken cancellationToken) => Set(_quiet, channel, hours);

    public async ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken)
    {
        await SetLanguageAsync(channel, null, cancellationToken);
        await SetQuietAsync(channel, null, cancellationToken);
    }

    public ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken)
    {
        Move(_languages, former, current);
        Move(_quiet, former, current);
        return ValueTask.CompletedTask;
    }

    private static ValueTask Set<T>(ConcurrentDictionary<ChannelRef, T> settings, ChannelRef channel, T? value)
        where T : class
    {
        if (value is null)
            settings.TryRemove(channel.Whole, out _);
        else
            settings[channel.Whole] = value;
        return ValueTask.CompletedTask;
    }

    private static void Move<T>(ConcurrentDictionary<ChannelRef, T> settings, ChannelRef former, ChannelRef current)
    {
        if (settings.TryRemove(former.Whole, out T? value))
            settings[current.Whole] = value;
    }
}
