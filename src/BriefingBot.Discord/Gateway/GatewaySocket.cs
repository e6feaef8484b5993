using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Rest;

namespace BriefingBot.Discord.Gateway;

/// <summary>One connection to the gateway: unpacks and parses what comes, bounds every wait. One reader, any number of senders.</summary>
internal sealed class GatewaySocket : IDisposable
{
    /// <summary>Packed; Discord's longest messages are a tenth of it.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly ZlibReader _zlib = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TimeProvider _clock;
    private byte[] _input = new byte[16_384];

    private GatewaySocket(TimeProvider clock)
    {
        _clock = clock;
        _socket.Options.SetRequestHeader("User-Agent", DiscordHttp.UserAgent);

        // The gateway has heartbeats of its own.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <param name="url">Without a query.</param>
    /// <exception cref="WebSocketException">There is nobody, or not in time.</exception>
    public static async Task<GatewaySocket> ConnectAsync(string url, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ConnectLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var socket = new GatewaySocket(clock);
        try
        {
            await socket._socket.ConnectAsync(new Uri($"{url.TrimEnd('/')}/?v=10&encoding=json&compress=zlib-stream"), either.Token);
            return socket;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new WebSocketException("The gateway did not answer in time.");
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The next message. Being cancelled kills the connection.</summary>
    /// <exception cref="InvalidDataException">What came cannot be unpacked.</exception>
    /// <exception cref="JsonException">What came is no message.</exception>
    public async ValueTask<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken)
    {
        int length = 0;
        while (true)
        {
            if (length == _input.Length)
                Array.Resize(ref _input, 2 * length);
            if (_input.Length > MostBytes)
                throw new InvalidDataException("A message of the gateway is too long.");

            ValueWebSocketReceiveResult result;
            try
            {
                result = await _socket.ReceiveAsync(_input.AsMemory(length), cancellationToken);
            }
            catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException)
            {
                return new GatewayFrame.Closed(null);
            }

            if (result.MessageType == WebSocketMessageType.Close)
                return new GatewayFrame.Closed((int?)_socket.CloseStatus);
            length += result.Count;
            if (result.EndOfMessage && Parse(result.MessageType, length) is { } payload)
                return new GatewayFrame.Payload(payload);
        }
    }

    /// <exception cref="WebSocketException">The connection is dead.</exception>
    public async Task SendAsync<T>(T payload, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(payload, type);
        using var limit = new CancellationTokenSource(SendLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _sending.WaitAsync(either.Token);
            try
            {
                await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, either.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new WebSocketException("The connection to the gateway is dead.", e);
        }
    }

    /// <summary>Says good-bye, but does not wait for an answer.</summary>
    /// <param name="code">1000 ends the session; anything from 4000 on keeps it for a while.</param>
    public async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(CloseLimit, _clock);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, limit.Token);
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // Dead already.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _zlib.Dispose();
        _sending.Dispose();
    }

    /// <summary>Null where the message goes on in the next one.</summary>
    private GatewayPayload? Parse(WebSocketMessageType type, int length)
    {
        bool isPacked = type == WebSocketMessageType.Binary;
        if (isPacked && !ZlibReader.IsWhole(_input.AsSpan(0, length)))
            return null;
        ReadOnlySpan<byte> json = isPacked ? _zlib.Unpack(_input.AsMemory(0, length)) : _input.AsSpan(0, length);
        return JsonSerializer.Deserialize(json, DiscordJson.Default.GatewayPayload) ?? throw new JsonException("A message is null.");
    }
}
