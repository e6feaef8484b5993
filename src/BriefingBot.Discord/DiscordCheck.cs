using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord;

/// <summary>Asks Discord whether the bot can work with its settings, and says what an operator should know or do.</summary>
public static class DiscordCheck
{
    private const string ApplicationsPage = "https://discord.com/developers/applications";

    /// <summary>
    /// View channels, send messages, embed links, attach files, send messages in threads: what posts that nobody asks for take. Answers take
    /// none. Bits: https://docs.discord.com/developers/topics/permissions.
    /// </summary>
    private const ulong Permissions = (1UL << 10) | (1UL << 11) | (1UL << 14) | (1UL << 15) | (1UL << 38);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Takes ten seconds at most, and never throws for what Discord or the network does.</summary>
    /// <returns>Whether something must be changed before the bot works, and sentences without secrets.</returns>
    public static async Task<(bool IsMistake, ImmutableArray<string> Sentences)> RunAsync(
        DiscordOptions options, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        using HttpClient http = DiscordHttp.Create(options);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var rest = new DiscordRest(http, options, clock, logs.CreateLogger<DiscordRest>());
        try
        {
            return await rest.ApplicationAsync(either.Token) switch
            {
                RestResult<ApplicationInfo>.Done done => Describe(done.Value, options),
                RestResult<ApplicationInfo>.Refused { Status: 401 } =>
                    (true, [$"the token is not valid. Reset it under Bot at {ApplicationsPage} and set DISCORD_TOKEN to the new one."]),
                RestResult<ApplicationInfo>.Refused refused =>
                    (true, [$"Discord refuses to say whose token it is: {refused.Message} ({refused.Status.ToString(CultureInfo.InvariantCulture)})."]),
                RestResult<ApplicationInfo>.RateLimited limited =>
                    (false, [$"asked too often; whether the token works can be said in {Math.Ceiling(limited.After.TotalSeconds):0} s."]),
                RestResult<ApplicationInfo>.Unavailable unavailable => (false, [$"cannot be reached: {unavailable.Reason}. Whether the token works is not known."]),
                _ => (false, ["gave no answer that can be read. Whether the token works is not known."]),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, [$"did not answer within {Patience.TotalSeconds:0} s. Whether the token works is not known."]);
        }
    }

    /// <summary>The page on which the bot is added to a server, with no more rights than it uses.</summary>
    internal static string InviteLink(string applicationId) => string.Create(
        CultureInfo.InvariantCulture,
        $"https://discord.com/oauth2/authorize?client_id={Uri.EscapeDataString(applicationId)}&scope=bot+applications.commands&permissions={Permissions}");

    private static (bool IsMistake, ImmutableArray<string> Sentences) Describe(ApplicationInfo application, DiscordOptions options)
    {
        string? mistake = Mistake(application, options.Interactions.PublicKey);
        ImmutableArray<string> sentences =
        [
            $"the token works. It belongs to the application {application.Name} ({application.Id}).",
            $"invite the bot with {InviteLink(application.Id)}",
        ];
        return (mistake is not null, mistake is null ? sentences : sentences.Add(mistake));
    }

    /// <summary>Why interactions would not reach the bot; null where they do.</summary>
    private static string? Mistake(ApplicationInfo application, string? publicKey)
    {
        if (publicKey is null)
        {
            return application.InteractionsEndpointUrl is not { } url ? null
                : $"commands are posted to {url} and do not come over the gateway. Remove the interactions endpoint URL at {ApplicationsPage}, " +
                    "or set Discord:Interactions:PublicKey to take them there.";
        }

        if (application.VerifyKey is { } key && !key.Equals(publicKey, StringComparison.OrdinalIgnoreCase))
            return "Discord:Interactions:PublicKey is the key of another application, so that every posted command would be refused.";
        return Ed25519.IsAvailable ? null : "this machine has no OpenSSL 3 (libcrypto.so.3), so that posted commands cannot be verified. Install it.";
    }
}
