using System.Net.Http.Headers;

namespace BriefingBot.Fakes.Telegram;

/// <summary>
/// Delivers updates to a webhook, several at a time and in no promised order. What is not taken with a 2xx comes again.
/// </summary>
internal sealed class WebhookSender(UpdateQueue updates, Uri target, string? secret, int atOnce) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _lanes = new(atOnce);
    private readonly HttpClient _http = new();
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _underWay = [];
    private long _deliveries;
    private long _refusals;

    public long Deliveries => Interlocked.Read(ref _deliveries);

    public long Refusals => Interlocked.Read(ref _refusals);

    public void Deliver(long id, JsonObject update)
    {
        Task delivery = DeliverAsync(id, update.ToJsonString(), _stop.Token);
        lock (_gate)
        {
            _underWay.RemoveWhere(static task => task.IsCompleted);
            _underWay.Add(delivery);
        }
    }

    /// <summary>Posts a body once, whatever it is; the status tells what the bot makes of it.</summary>
    public async Task<int> PostAsync(string body, string? withSecret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        if (withSecret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", withSecret);
        using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Task[] underWay;
        lock (_gate)
            underWay = [.. _underWay];
        await Task.WhenAll(underWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _lanes.Dispose();
        _stop.Dispose();
    }

    private async Task DeliverAsync(long id, string body, CancellationToken cancellationToken)
    {
        await _lanes.WaitAsync(cancellationToken);
        try
        {
            while (!await IsTakenAsync(body, cancellationToken))
                Interlocked.Increment(ref _refusals);
            updates.Confirm(id);
        }
        finally
        {
            _lanes.Release();
        }
    }

    private async Task<bool> IsTakenAsync(string body, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _deliveries);
        try
        {
            return await PostAsync(body, secret, cancellationToken) is >= 200 and < 300;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
