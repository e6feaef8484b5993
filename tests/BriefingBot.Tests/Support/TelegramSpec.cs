using BriefingBot.Fakes.Telegram;

namespace BriefingBot.Tests.Support;

/// <summary>The table of the Bot API that stands beside some checkouts; it is no part of the project.</summary>
internal static class TelegramSpec
{
    /// <summary>Null where it is absent.</summary>
    public static ApiSpec? Loaded { get; } = ApiSpec.Load(Path.Combine(Repository.Root, "../shared/specs/telegram/api.json"));
}
