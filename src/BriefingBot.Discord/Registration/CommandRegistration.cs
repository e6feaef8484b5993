using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Registration;

/// <summary>Makes Discord list the commands of the catalog. Replaces its list only where that is another one.</summary>
internal sealed partial class CommandRegistration(DiscordRest rest, CommandCatalog catalog, DiscordOptions options, ILogger<CommandRegistration> logger)
{
    /// <summary>
    /// Compares and replaces. Never throws for what Discord or the network does: the bot answers with the commands that are listed
    /// already, and the next start tries again.
    /// </summary>
    public async Task EnsureAsync(string applicationId, CancellationToken cancellationToken)
    {
        ImmutableArray<ApplicationCommand> wanted = CommandSet.Of(catalog);
        string scope = options.DevelopmentGuild is { } guild ? $"guild {guild}" : "all servers and users";
        RestResult<ImmutableArray<ApplicationCommand>> listed = await rest.CommandsAsync(applicationId, options.DevelopmentGuild, cancellationToken);
        if (listed is RestResult<ImmutableArray<ApplicationCommand>>.Done { Value: var known } && CommandFingerprint.Of(known) == CommandFingerprint.Of(wanted))
        {
            LogUnchanged(wanted.Length, scope);
            return;
        }

        RestResult<byte[]> result = await rest.PutCommandsAsync(applicationId, options.DevelopmentGuild, wanted, cancellationToken);
        if (result is RestResult<byte[]>.Done)
            LogRegistered(wanted.Length, scope);
        else
            LogFailed(scope, result);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord lists the {Count} commands already, for {Scope}")]
    private partial void LogUnchanged(int count, string scope);

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands at Discord, for {Scope}")]
    private partial void LogRegistered(int count, string scope);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not take the commands for {Scope}, and lists those from before: {Result}")]
    private partial void LogFailed(string scope, RestResult<byte[]> result);
}
