using System.Collections.Concurrent;

namespace BriefingBot.Core.Chat;

/// <summary>Keeps settings for as long as the program runs.</summary>
public sealed class MemoryChatSettings : IChatSettings
{
    private readonly ConcurrentDictionary<ChannelRef, string> _languages = new();

    public string? Language(ChannelRef channel) => _languages.GetValueOrDefault(Whole(channel));

    public ValueTask SetLanguageAsync(ChannelRef channel, string? language, CancellationToken cancellationToken)
    {
        if (language is null)
            _languages.TryRemove(Whole(channel), out _);
        else
            _languages[Whole(channel)] = language;
        return ValueTask.CompletedTask;
    }

    public ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken) => SetLanguageAsync(channel, null, cancellationToken);

    public ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken)
    {
        if (_languages.TryRemove(Whole(former), out string? language))
            _languages[Whole(current)] = language;
        return ValueTask.CompletedTask;
    }

    private static ChannelRef Whole(ChannelRef channel) => channel with { Topic = null };
}
