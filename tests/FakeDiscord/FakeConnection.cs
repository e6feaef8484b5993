using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.FakeDiscord;

/// <summary>One connection of a client to the gateway.</summary>
public sealed class FakeConnection : IAsyncDisposable
{
    private const int MostBytes = 4_096;

    private readonly WebSocket _socket;
    private readonly Action _abort;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Channel<JsonNode> _received = Channel.CreateUnbounded<JsonNode>();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _deflate;
    private bool _isOver;

    internal FakeConnection(WebSocket socket, HttpRequest request, bool isCompressed, Action abort)
    {
        _socket = socket;
        _abort = abort;
        Path = request.Path.Value ?? "";
        Query = request.QueryString.Value ?? "";
        _deflate = isCompressed ? new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    /// <summary>What the client connected to, without a query.</summary>
    public string Path { get; }

    /// <summary>With its question mark.</summary>
    public string Query { get; }

    /// <summary>Acknowledges heartbeats by itself.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>Splits what it sends into frames of so many bytes; null for one frame a message.</summary>
    public int? FrameBytes { get; set; }

    /// <summary>The code that the client closed the connection with; null while it is open or where it was cut.</summary>
    public int? CloseCode { get; private set; }

    /// <summary>How many heartbeats came.</summary>
    public int Heartbeats { get; private set; }

    /// <summary>The end of the connection, whoever ended it.</summary>
    public Task Closed => _received.Reader.Completion;

    public Task HelloAsync(TimeSpan interval) =>
        SendAsync(new JsonObject { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = (int)interval.TotalMilliseconds }, ["s"] = null, ["t"] = null });

    /// <summary>Starts a session.</summary>
    public Task ReadyAsync(string sessionId, string resumeUrl, string applicationId, int shard = 0, int shards = 1) => DispatchAsync(1, "READY", new JsonObject
    {
        ["v"] = 10,
        ["session_id"] = sessionId,
        ["resume_gateway_url"] = resumeUrl,
        ["user"] = new JsonObject { ["id"] = applicationId, ["username"] = "briefingbot", ["discriminator"] = "0", ["avatar"] = null, ["bot"] = true },
        ["application"] = new JsonObject { ["id"] = applicationId, ["flags"] = 0 },
        ["guilds"] = new JsonArray(),
        ["shard"] = new JsonArray(shard, shards),
    });

    public Task DispatchAsync(long sequence, string name, JsonNode data) =>
        SendAsync(new JsonObject { ["op"] = 0, ["d"] = data.DeepClone(), ["s"] = sequence, ["t"] = name });

    /// <param name="operation">7 to make the client come back, 9 to refuse its session.</param>
    public Task SendAsync(int operation, JsonNode? data) => SendAsync(new JsonObject { ["op"] = operation, ["d"] = data, ["s"] = null, ["t"] = null });

    /// <summary>The next message with the operation; all before it are passed over.</summary>
    public async Task<JsonNode> ExpectAsync(int operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            JsonNode message = await _received.Reader.ReadAsync(cancellationToken);
            if ((int)message["op"]! == operation)
                return message;
        }
    }

    /// <summary>Ends the connection with a code.</summary>
    public async Task CloseAsync(int code)
    {
        await _sending.WaitAsync();
        try
        {
            if (_socket.State == WebSocketState.Open)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException)
        {
            // The client was quicker.
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Cuts the connection without a word.</summary>
    public void Drop() => _abort();

    /// <summary>Sends anything.</summary>
    public async Task SendAsync(JsonNode payload)
    {
        await _sending.WaitAsync();
        try
        {
            // What is sent too late is replayed when the session is resumed.
            if (_isOver)
                return;
            byte[] bytes = Encode(JsonSerializer.SerializeToUtf8Bytes(payload));
            WebSocketMessageType type = _deflate is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
            int step = FrameBytes ?? bytes.Length;
            for (int start = 0; start < bytes.Length; start += step)
            {
                int length = Math.Min(step, bytes.Length - start);
                await _socket.SendAsync(bytes.AsMemory(start, length), type, start + length == bytes.Length, CancellationToken.None);
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut meanwhile: as above.
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _received.Writer.TryComplete();
        await _sending.WaitAsync();
        _isOver = true;
        if (_deflate is not null)
            await _deflate.DisposeAsync();
        await _compressed.DisposeAsync();
        _sending.Release();
    }

    internal ChannelReader<JsonNode> Received => _received.Reader;

    internal async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ReadAsync(cancellationToken) is { } message)
            {
                if ((int?)message["op"] == 1)
                {
                    Heartbeats++;
                    if (AcknowledgesHeartbeats)
                        await SendAsync(11, null);
                }

                _received.Writer.TryWrite(message);
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut, by either side.
        }
        finally
        {
            _received.Writer.TryComplete();
        }
    }

    private async Task<JsonNode?> ReadAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[MostBytes + 1];
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult result = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                CloseCode = (int?)_socket.CloseStatus;
                await CloseAsync(CloseCode ?? 1000);
                return null;
            }

            length += result.Count;
            if (length > MostBytes)
            {
                await CloseAsync(4002);
                return null;
            }

            if (result.EndOfMessage)
                return JsonNode.Parse(buffer.AsSpan(0, length));
        }
    }

    private byte[] Encode(byte[] json)
    {
        if (_deflate is null)
            return json;
        _compressed.SetLength(0);
        _deflate.Write(json);
        _deflate.Flush();
        return _compressed.ToArray();
    }
}
