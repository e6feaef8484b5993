using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Registration;

/// <summary>Makes Discord list the commands of the catalog. Replaces its list only where that is another one.</summary>
internal sealed partial class CommandRegistration(
    DiscordRest rest, CommandCatalog catalog, DiscordOptions options, TimeProvider clock, Random random, ILogger<CommandRegistration> logger)
{
    private readonly Backoff _pause = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10), random);

    /// <summary>
    /// Tries until Discord lists the commands or refuses them, then rests until it is cancelled. Never throws for what Discord or the
    /// network does: meanwhile the bot answers the commands that are listed.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (int failures = 1; !await TryAsync(cancellationToken); failures++)
            await Task.Delay(_pause.After(failures), clock, cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
    }

    /// <summary>False where another try may do better.</summary>
    public async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        RestResult<ApplicationInfo> application = await rest.ApplicationAsync(cancellationToken);
        if (application is not RestResult<ApplicationInfo>.Done { Value.Id: var id })
            return IsFinal(application);

        ImmutableArray<ApplicationCommand> wanted = CommandSet.Of(catalog);
        string scope = options.DevelopmentGuild is { } guild ? $"guild {guild}" : "all servers and users";
        RestResult<ImmutableArray<ApplicationCommand>> listed = await rest.CommandsAsync(id, options.DevelopmentGuild, cancellationToken);
        if (listed is RestResult<ImmutableArray<ApplicationCommand>>.Done { Value: var known } && CommandFingerprint.Of(known) == CommandFingerprint.Of(wanted))
        {
            LogUnchanged(wanted.Length, scope);
            return true;
        }

        RestResult<byte[]> result = await rest.PutCommandsAsync(id, options.DevelopmentGuild, wanted, cancellationToken);
        if (result is RestResult<byte[]>.Done)
            LogRegistered(wanted.Length, scope);
        else
            LogFailed(scope, result);
        return IsFinal(result);
    }

    /// <summary>What was done is done, and what is refused is refused again.</summary>
    private static bool IsFinal<T>(RestResult<T> result) => result is RestResult<T>.Done or RestResult<T>.Refused;

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord lists the {Count} commands already, for {Scope}")]
    private partial void LogUnchanged(int count, string scope);

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands at Discord, for {Scope}")]
    private partial void LogRegistered(int count, string scope);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not take the commands for {Scope}, and lists those from before: {Result}")]
    private partial void LogFailed(string scope, RestResult<byte[]> result);
}
