using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using BriefingBot.Core.Chat;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Interactions;

/// <summary>
/// Takes the interactions that Discord posts where an application has an interactions endpoint: signed, answered in the reply itself
/// (https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint).
/// </summary>
internal sealed partial class InteractionsEndpoint(
    DiscordOptions options, InteractionDesk desk, IInteractionHandler handler, TimeProvider clock, ILogger<InteractionsEndpoint> logger)
{
    public const string Path = "/discord/interactions";

    /// <summary>An interaction with the longest message that a command can be used on is below 100 KB.</summary>
    private const int MostBytes = 256 * 1024;

    private const int MostUnfinished = 10_000;

    /// <summary>Whoever records a request cannot use it for long; clocks may be this far apart.</summary>
    private static readonly TimeSpan MostAge = TimeSpan.FromMinutes(5);

    private readonly byte[] _publicKey = Convert.FromHexString(options.Interactions.PublicKey ?? "");
    private readonly Channel<Unfinished> _unfinished = Channel.CreateBounded<Unfinished>(MostUnfinished);
    private IChatHandler? _chat;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, (RequestDelegate)ServeAsync);

    /// <summary>Answers from now on, and sends what comes after the first answers, until it is cancelled.</summary>
    public async Task RunAsync(IChatHandler chat, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _chat, chat);
        await Parallel.ForEachAsync(_unfinished.Reader.ReadAllAsync(cancellationToken), cancellationToken, FinishAsync);
    }

    private async Task ServeAsync(HttpContext context)
    {
        long arrived = clock.GetTimestamp();
        CancellationToken cancellationToken = context.RequestAborted;
        if (await ReadAsync(context.Request, cancellationToken) is not { } body)
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        else if (!IsGenuine(context.Request.Headers, body))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (Parse(body) is not { } interaction)
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (interaction.Type == InteractionType.Ping)
            await WriteAsync(context.Response, new InteractionResponse(ResponseType.Pong), cancellationToken);
        else if (Volatile.Read(ref _chat) is not { } chat)
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (!desk.TryTake(interaction))
            context.Response.StatusCode = StatusCodes.Status409Conflict;
        else
            await AnswerAsync(interaction, chat, context.Response, arrived, cancellationToken);
    }

    private async Task AnswerAsync(Interaction interaction, IChatHandler chat, HttpResponse response, long arrived, CancellationToken cancellationToken)
    {
        InteractionReply reply = await handler.HandleAsync(interaction, chat, cancellationToken);
        await WriteAsync(response, reply.Response, cancellationToken);
        await response.CompleteAsync();
        if (reply.Later is not null)
            await _unfinished.Writer.WriteAsync(new Unfinished(interaction, reply, arrived), cancellationToken);
    }

    private async ValueTask FinishAsync(Unfinished unfinished, CancellationToken cancellationToken)
    {
        try
        {
            await desk.FinishAsync(unfinished.Interaction, unfinished.Reply, unfinished.Arrived, cancellationToken);
        }
#pragma warning disable CA1031 // The edge of the loop: a bug that one interaction brings out must not keep the others from their answers.
        catch (Exception bug) when (bug is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(bug, unfinished.Interaction.Id);
        }
    }

    /// <summary>Null for more than an interaction can be.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            return null;

        using var body = new MemoryStream();
        byte[] piece = new byte[16 * 1024];
        while (await request.Body.ReadAsync(piece, cancellationToken) is > 0 and var read)
        {
            await body.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            if (body.Length > MostBytes)
                return null;
        }

        return body.ToArray();
    }

    /// <summary>Signed by Discord over the timestamp and the body as it came, and not long ago.</summary>
    private bool IsGenuine(IHeaderDictionary headers, byte[] body)
    {
        string timestamp = headers["X-Signature-Timestamp"].ToString();
        string signature = headers["X-Signature-Ed25519"].ToString();
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ||
            Math.Abs((decimal)clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > (decimal)MostAge.TotalSeconds ||
            signature.Length != 2 * Ed25519.SignatureBytes || !signature.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        return Ed25519.Verify(_publicKey, Convert.FromHexString(signature), [.. Encoding.ASCII.GetBytes(timestamp), .. body]);
    }

    private static Interaction? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.Interaction);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpResponse response, InteractionResponse answer, CancellationToken cancellationToken)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(answer, DiscordJson.Default.InteractionResponse);
        if ((answer.Data as MessageBody)?.Picture is not { } picture)
        {
            response.ContentType = MediaTypeNames.Application.Json;
            await response.Body.WriteAsync(json, cancellationToken);
            return;
        }

        using var content = new ByteArrayContent(json) { Headers = { ContentType = new(MediaTypeNames.Application.Json) } };
        using var parts = new PictureContent(content, picture);
        response.ContentType = parts.Headers.ContentType!.ToString();
        await parts.CopyToAsync(response.Body, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What follows the answer to interaction {Id} failed")]
    private partial void LogFailed(Exception bug, string id);

    private sealed record Unfinished(Interaction Interaction, InteractionReply Reply, long Arrived);
}
