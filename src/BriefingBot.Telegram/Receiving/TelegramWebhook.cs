using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BriefingBot.Telegram.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace BriefingBot.Telegram.Receiving;

/// <summary>The address that Telegram delivers updates to. Whoever does not know the secret learns nothing there.</summary>
/// <param name="secret">As given to <c>setWebhook</c>.</param>
/// <param name="path">Where to listen; begins with a slash.</param>
internal sealed class TelegramWebhook(string path, string secret, TimeProvider clock)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>In bytes. An update is a few kilobytes.</summary>
    private const int LargestUpdate = 1024 * 1024;

    private const string SecondsToComeBack = "5";

    private readonly byte[] _secret = Hash(secret);
    private UpdateIntake? _intake;

    /// <summary>Where deliveries go; null while nobody takes them.</summary>
    public UpdateIntake? Intake
    {
        set => Volatile.Write(ref _intake, value);
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(path, (RequestDelegate)ServeAsync);

    private async Task ServeAsync(HttpContext context)
    {
        if (!CryptographicOperations.FixedTimeEquals(Hash(context.Request.Headers[SecretHeader].ToString()), _secret))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (Volatile.Read(ref _intake) is not { } intake)
        {
            AskToComeBack(context);
            return;
        }

        if (await ReadAsync(context) is not { } update)
            return;
        try
        {
            await intake.TakeAsync(update).WaitAsync(UpdateWindow.Overdue, clock, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            // It is being handled; delivering it again would not speed that up.
        }
        catch (OperationCanceledException)
        {
            AskToComeBack(context);
        }
    }

    private static async Task<Update?> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestUpdate;
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, TelegramJson.Default.Update, context.RequestAborted);
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for a status any more.
        }

        return null;
    }

    private static void AskToComeBack(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = SecondsToComeBack;
    }

    /// <summary>Of equal length whatever was sent.</summary>
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
