using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Localization;
using BriefingBot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Telegram.Serving;

/// <summary>
/// The commands that Telegram's apps offer. Set for each kind of reader and each language, and only where they are not so already:
/// the server counts changes.
/// </summary>
internal sealed partial class CommandMenus(TelegramClient client, CommandCatalog catalog, TimeProvider clock, Random random, ILogger<CommandMenus> logger)
{
    private const int MostTries = 6;

    /// <summary>Everyone, members of groups, and administrators of groups, who are offered what members cannot do.</summary>
    private static readonly (string Scope, bool IsForManagers)[] Scopes = [("default", true), ("all_group_chats", false), ("all_chat_administrators", true)];

    /// <summary>Null is the menu of everyone else, who is answered in Indonesian.</summary>
    private static readonly string?[] Languages = [null, "id", "en"];

    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5), random);

    /// <summary>Never fails: a bot without a menu still answers.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        foreach ((string scope, bool isForManagers) in Scopes)
        {
            foreach (string? language in Languages)
            {
                if (await PublishAsync(new BotCommandScope(scope), language, isForManagers, cancellationToken) is not { } failure)
                    continue;
                LogFailed(failure.Reason);
                return;
            }
        }
    }

    private ImmutableArray<BotCommand> Menu(string? language, bool isForManagers)
    {
        CommandTexts texts = InterfaceTexts.For(language).Commands;
        return
        [
            .. catalog.Listed
                .Select(static command => command.Definition)
                .Where(command => isForManagers || !command.IsForManagers)
                .Select(command => new BotCommand(command.Name, command.Texts(texts).Description)),
        ];
    }

    private async Task<ApiFailure?> PublishAsync(BotCommandScope scope, string? language, bool isForManagers, CancellationToken cancellationToken)
    {
        ImmutableArray<BotCommand> menu = Menu(language, isForManagers);
        for (int tried = 1; ; tried++)
        {
            ApiResult<BotCommand[]> known = await client.GetMyCommandsAsync(new GetMyCommands(scope, language), cancellationToken);
            if (known.Value is { } same && same.SequenceEqual(menu))
                return null;
            ApiFailure? failure = known.Failure ?? (await client.SetMyCommandsAsync(new SetMyCommands(menu, scope, language), cancellationToken)).Failure;
            if (failure is null or ApiFailure.BadToken or ApiFailure.Refused || tried == MostTries)
                return failure;
            await Task.Delay(failure is ApiFailure.RateLimited limited ? limited.After : _backoff.After(tried), clock, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram's command menu is not up to date: {Reason}")]
    private partial void LogFailed(string reason);
}
