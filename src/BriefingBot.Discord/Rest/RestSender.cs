using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord.Json;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Rest;

/// <summary>
/// Sends requests to Discord's API within its limits, and tells how they ended. Repeats nothing by itself. Logs routes, never paths:
/// those hold the tokens of interactions.
/// </summary>
/// <param name="http">Its base address is the API's. It has no time limit of its own.</param>
/// <param name="token">The bot's.</param>
internal sealed partial class RestSender(HttpClient http, string token, TimeProvider clock, ILogger logger)
{
    /// <summary>Where a 429 does not say how long to wait.</summary>
    private static readonly TimeSpan UnnamedWait = TimeSpan.FromSeconds(10);

    private readonly RateLimits _limits = new(clock);
    private readonly TaskCompletionSource _tokenRefused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when Discord has refused the bot's token: nothing is sent with it any more.</summary>
    public Task TokenRefused => _tokenRefused.Task;

    public async Task<RestResult<byte[]>> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        if (!request.IsByInteraction && _tokenRefused.Task.IsCompleted)
            return new RestResult<byte[]>.Refused((int)HttpStatusCode.Unauthorized, 0, "The token was refused before.");

        RateBucket bucket = _limits.Borrow(request);
        try
        {
            await bucket.EnterAsync(cancellationToken);
            try
            {
                return await WaitTurnAsync(request, bucket, cancellationToken) is { } tooLong
                    ? new RestResult<byte[]>.RateLimited(tooLong)
                    : await ExchangeAsync(request, bucket, cancellationToken);
            }
            finally
            {
                bucket.Leave();
            }
        }
        finally
        {
            _limits.Return(bucket);
        }
    }

    /// <summary>Null when it is the request's turn; otherwise the wait that is longer than its patience.</summary>
    private async Task<TimeSpan?> WaitTurnAsync(RestRequest request, RateBucket bucket, CancellationToken cancellationToken)
    {
        long start = clock.GetTimestamp();
        while (true)
        {
            TimeSpan pause = _limits.Pause();
            TimeSpan wait = bucket.Wait() is var own && own > pause ? own : pause;
            if (wait == TimeSpan.Zero)
                break;
            if (clock.GetElapsedTime(start) + wait > request.Patience)
                return wait;
            await LimitWait.AtLeastAsync(wait, clock, cancellationToken);
        }

        if (!request.IsByInteraction && _limits.TakeRequest() is var turn && turn > TimeSpan.Zero)
            await Task.Delay(turn, clock, cancellationToken);
        return null;
    }

    private async Task<RestResult<byte[]>> ExchangeAsync(RestRequest request, RateBucket bucket, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(request.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using HttpRequestMessage message = Message(request);
            using HttpResponseMessage response = await http.SendAsync(message, either.Token);
            byte[] body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Judge(request, bucket, response, body);
        }
        catch (HttpRequestException e) when (IsBeforeSending(e.HttpRequestError))
        {
            return new RestResult<byte[]>.Unavailable($"Discord cannot be reached: {e.HttpRequestError}");
        }
        catch (HttpRequestException e)
        {
            return new RestResult<byte[]>.Uncertain($"The connection to Discord broke: {e.HttpRequestError}");
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new RestResult<byte[]>.Uncertain("Discord did not answer in time");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's limit on connecting.
            return new RestResult<byte[]>.Unavailable("Discord cannot be reached in time");
        }
    }

    private static bool IsBeforeSending(HttpRequestError error) => error is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private HttpRequestMessage Message(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Path) { Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };
        if (!request.IsByInteraction)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", token);
        if (request.Json is not { } json)
            return message;

        var body = new ReadOnlyMemoryContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        message.Content = request.Picture is { } picture ? new PictureContent(body, picture) : body;
        return message;
    }

    private RestResult<byte[]> Judge(RestRequest request, RateBucket bucket, HttpResponseMessage response, byte[] body)
    {
        RateHeaders headers = RateHeaders.Of(response.Headers);
        _limits.Learn(request, bucket, headers);
        _limits.CountRefusal(response.StatusCode, headers.IsShared);
        if (response.IsSuccessStatusCode)
            return new RestResult<byte[]>.Done(body);

        DiscordError? error = Read(body);
        int status = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            TimeSpan after = RateHeaders.Span(error?.RetryAfter) ?? headers.RetryAfter ?? UnnamedWait;

            // Without a body of Discord's own it is Cloudflare who answers, and means everything.
            bool isForAll = headers.IsGlobal || error is null or { Global: true };
            _limits.Hold(bucket, after, isForAll);
            LogLimited(request.Method, request.Route, after, isForAll ? "global" : headers.Scope ?? "user");
            return new RestResult<byte[]>.RateLimited(after);
        }

        LogRefused(request.Method, request.Route, status, error?.Code ?? 0, error?.Message ?? "no reason given");
        if (status >= 500)
            return new RestResult<byte[]>.Unavailable($"Discord answers {status}");
        if (response.StatusCode == HttpStatusCode.Unauthorized && !request.IsByInteraction)
            _tokenRefused.TrySetResult();
        return new RestResult<byte[]>.Refused(status, error?.Code ?? 0, error?.Message ?? $"Discord answers {status}");
    }

    private static DiscordError? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.DiscordError);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Route} must wait {After}, limit: {Scope}")]
    private partial void LogLimited(HttpMethod method, string route, TimeSpan after, string scope);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} answered {Status}, code {Code}: {Reason}")]
    private partial void LogRefused(HttpMethod method, string route, int status, int code, string reason);
}
