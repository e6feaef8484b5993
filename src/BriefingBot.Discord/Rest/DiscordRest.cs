using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Rest;

/// <summary>The calls of Discord's API that the bot makes. All of a process share one, so that they share the limits.</summary>
internal sealed class DiscordRest(HttpClient http, DiscordOptions options, TimeProvider clock, ILogger<DiscordRest> logger)
{
    private readonly RestSender _sender = new(http, options.Token ?? "", clock, logger);

    /// <inheritdoc cref="RestSender.TokenRefused"/>
    public Task TokenRefused => _sender.TokenRefused;

    /// <summary>Where the gateway is, and how many sessions may be started.</summary>
    public Task<RestResult<GatewayBot>> GatewayAsync(CancellationToken cancellationToken) =>
        ReadAsync(new RestRequest(HttpMethod.Get, "gateway/bot", "gateway/bot"), DiscordJson.Default.GatewayBot, cancellationToken);

    /// <summary>The application that the token belongs to.</summary>
    public Task<RestResult<ApplicationInfo>> ApplicationAsync(CancellationToken cancellationToken) =>
        ReadAsync(new RestRequest(HttpMethod.Get, "applications/@me", "applications/@me"), DiscordJson.Default.ApplicationInfo, cancellationToken);

    /// <summary>The commands that Discord lists, in all languages.</summary>
    /// <param name="guildId">As for <see cref="PutCommandsAsync"/>.</param>
    public Task<RestResult<ImmutableArray<ApplicationCommand>>> CommandsAsync(string applicationId, string? guildId, CancellationToken cancellationToken) =>
        ReadAsync(
            Commands(HttpMethod.Get, applicationId, guildId, "?with_localizations=true"), DiscordJson.Default.ImmutableArrayApplicationCommand,
            cancellationToken);

    /// <summary>Replaces all commands of the application.</summary>
    /// <param name="guildId">Those of one guild only; null for those that are everywhere.</param>
    public Task<RestResult<byte[]>> PutCommandsAsync(
        string applicationId, string? guildId, ImmutableArray<ApplicationCommand> commands, CancellationToken cancellationToken) => _sender.SendAsync(
        Commands(HttpMethod.Put, applicationId, guildId, "") with
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.ImmutableArrayApplicationCommand),
        },
        cancellationToken);

    /// <summary>Posts a message. With the same nonce Discord makes it only once, for some minutes.</summary>
    public Task<RestResult<Message>> CreateMessageAsync(string channelId, MessageBody body, string nonce, CancellationToken cancellationToken) =>
        ReadAsync(
            With(new RestRequest(HttpMethod.Post, $"channels/{Part(channelId)}/messages", "channels/{id}/messages") { MajorId = channelId },
                body with { Nonce = nonce, EnforceNonce = true }),
            DiscordJson.Default.Message,
            cancellationToken);

    /// <summary>The channel in which the bot and a user are alone; Discord makes it where there is none.</summary>
    public Task<RestResult<GuildChannel>> OpenPrivateChannelAsync(string userId, CancellationToken cancellationToken) => ReadAsync(
        new RestRequest(HttpMethod.Post, "users/@me/channels", "users/@me/channels")
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(new Recipient(userId), DiscordJson.Default.Recipient),
        },
        DiscordJson.Default.GuildChannel,
        cancellationToken);

    /// <summary>Gives an interaction its first answer.</summary>
    /// <param name="timeout">What is left of the time that Discord waits.</param>
    public Task<RestResult<byte[]>> RespondAsync(
        Interaction interaction, InteractionResponse response, TimeSpan timeout, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            new RestRequest(HttpMethod.Post, $"interactions/{Part(interaction.Id)}/{Part(interaction.Token)}/callback", "interactions/{id}/{token}/callback")
            {
                MajorId = interaction.Id,
                Json = JsonSerializer.SerializeToUtf8Bytes(response, DiscordJson.Default.InteractionResponse),
                Picture = (response.Data as MessageBody)?.Picture,
                IsByInteraction = true,
                IsOnce = true,
                Timeout = timeout,
            },
            cancellationToken);

    /// <summary>Changes the first answer to an interaction, or puts something in the place of a deferred one.</summary>
    public Task<RestResult<Message>> EditResponseAsync(Interaction interaction, MessageBody body, CancellationToken cancellationToken) =>
        ReadAsync(
            With(Webhook(interaction, HttpMethod.Patch, "/messages/@original"), body), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Adds a message to the answer to an interaction.</summary>
    public Task<RestResult<Message>> FollowUpAsync(Interaction interaction, MessageBody body, CancellationToken cancellationToken) =>
        ReadAsync(With(Webhook(interaction, HttpMethod.Post, ""), body), DiscordJson.Default.Message, cancellationToken);

    private static RestRequest Commands(HttpMethod method, string applicationId, string? guildId, string query)
    {
        string scope = guildId is null ? "" : $"/guilds/{Part(guildId)}";
        string route = guildId is null ? "applications/{id}/commands" : "applications/{id}/guilds/{id}/commands";
        return new RestRequest(method, $"applications/{Part(applicationId)}{scope}/commands{query}", route) { MajorId = guildId ?? "" };
    }

    private static RestRequest Webhook(Interaction interaction, HttpMethod method, string rest) =>
        new(method, $"webhooks/{Part(interaction.ApplicationId)}/{Part(interaction.Token)}{rest}", $"webhooks/{{id}}/{{token}}{rest}")
        {
            MajorId = interaction.Token,
            IsByInteraction = true,
        };

    private static RestRequest With(RestRequest request, MessageBody body) => request with
    {
        Json = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody),
        Picture = body.Picture,
    };

    private async Task<RestResult<T>> ReadAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        RestResult<byte[]> result = await _sender.SendAsync(request, cancellationToken);
        try
        {
            return result.Select(body => JsonSerializer.Deserialize(body, type) ?? throw new JsonException("null"));
        }
        catch (JsonException)
        {
            return new RestResult<T>.Uncertain("Discord's answer cannot be read");
        }
    }

    private static string Part(string text) => Uri.EscapeDataString(text);
}
