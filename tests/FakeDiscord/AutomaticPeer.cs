using System.Text.Json.Nodes;

namespace BriefingBot.FakeDiscord;

/// <summary>Serves one connection as Discord does: hello, then a session that is started or resumed, then events.</summary>
internal sealed class AutomaticPeer(FakeSettings settings, FakeConnection connection, FakeGateway gateway, StartLimit starts)
{
    private FakeSession? _session;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await connection.HelloAsync(settings.HeartbeatInterval);
        try
        {
            await foreach (JsonNode message in connection.Received.ReadAllAsync(cancellationToken))
                await HandleAsync(message);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        finally
        {
            _session?.Leave(connection);
        }
    }

    private Task HandleAsync(JsonNode message) => (int?)message["op"] switch
    {
        1 or 3 or 4 or 8 => Task.CompletedTask,
        2 => IdentifyAsync(message["d"]!),
        6 => ResumeAsync(message["d"]!),
        _ => connection.CloseAsync(4001),
    };

    private async Task IdentifyAsync(JsonNode identity)
    {
        int shard = (int?)identity["shard"]?[0] ?? 0;
        int shards = (int?)identity["shard"]?[1] ?? 1;
        if (_session is not null)
            await connection.CloseAsync(4005);
        else if ((string?)identity["token"] != settings.Token)
            await connection.CloseAsync(4004);
        else if (shard >= shards)
            await connection.CloseAsync(4010);
        else if (identity["intents"] is null || identity["properties"] is null)
            await connection.CloseAsync(4002);
        else if (!starts.TryStart(shard))
            await connection.SendAsync(9, JsonValue.Create(false));
        else
            await StartAsync(shard, shards);
    }

    private async Task StartAsync(int shard, int shards)
    {
        _session = new FakeSession(Guid.NewGuid().ToString("N"), shard, shards);
        await _session.StartAsync(connection, gateway.Url, settings.ApplicationId);
        gateway.Add(_session);
    }

    private async Task ResumeAsync(JsonNode bookmark)
    {
        if ((string?)bookmark["token"] != settings.Token)
        {
            await connection.CloseAsync(4004);
            return;
        }

        _session = gateway.Find((string?)bookmark["session_id"] ?? "");
        if (_session is null)
        {
            await connection.SendAsync(9, JsonValue.Create(false));
            return;
        }

        await _session.ResumeAsync(connection, (long?)bookmark["seq"] ?? 0, settings.RepeatsOnResume);
    }
}
