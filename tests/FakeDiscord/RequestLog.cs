using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.FakeDiscord;

/// <summary>Keeps what the API was asked, and writes each body into the folder that BRIEFINGBOT_RECORDINGS names.</summary>
public sealed class RequestLog(bool isKept)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("BRIEFINGBOT_RECORDINGS") is { Length: > 0 } root
        ? Path.Combine(root, "discord")
        : null;

    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<(Func<RecordedRequest, bool> Matches, int Count, TaskCompletionSource<RecordedRequest[]> Found)> _waiting = [];

    /// <summary>In the order in which they came.</summary>
    public RecordedRequest[] All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>Done when so many requests have come whose path ends so.</summary>
    public Task<RecordedRequest[]> WaitAsync(string method, string pathEnd, int count, CancellationToken cancellationToken) =>
        WaitAsync(request => request.Method == method && request.Path.EndsWith(pathEnd, StringComparison.Ordinal), count, cancellationToken);

    /// <summary>Done when so many requests have come that match.</summary>
    public Task<RecordedRequest[]> WaitAsync(Func<RecordedRequest, bool> matches, int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            RecordedRequest[] found = [.. _requests.Where(matches)];
            if (found.Length >= count)
                return Task.FromResult(found);
            var source = new TaskCompletionSource<RecordedRequest[]>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((matches, count, source));
            return source.Task.WaitAsync(cancellationToken);
        }
    }

    internal void Add(RecordedRequest request)
    {
        if (Folder is not null && request.Body is not null)
            Write(Folder, request);
        if (!isKept)
            return;
        lock (_gate)
        {
            _requests.Add(request);
            foreach ((Func<RecordedRequest, bool> matches, int count, TaskCompletionSource<RecordedRequest[]> found) in _waiting)
            {
                RecordedRequest[] all = [.. _requests.Where(matches)];
                if (all.Length >= count)
                    found.TrySetResult(all);
            }

            _waiting.RemoveAll(static waiting => waiting.Found.Task.IsCompleted);
        }
    }

    /// <summary>Names the file after the schema that the body is to be checked with, and after what it holds: each once.</summary>
    private static void Write(string folder, RecordedRequest request)
    {
        if (Kind(request) is not { } kind)
            return;
        string json = request.Body!.ToJsonString();
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{kind}-{name}.json"), json);
    }

    private static string? Kind(RecordedRequest request)
    {
        string[] parts = request.Path.Split('/');
        return (request.Method, parts) switch
        {
            ("POST", ["interactions", _, _, "callback"]) => "post_interaction_callback",
            ("POST", ["channels", _, "messages"]) => "post_message",
            ("PATCH", ["channels", _, "messages", _]) => "patch_message",
            ("POST", ["webhooks", _, _]) => "post_followup",
            ("PATCH", ["webhooks", _, _, "messages", "@original"]) => "patch_original",
            ("PATCH", ["webhooks", _, _, "messages", _]) => "patch_message",
            ("PUT", ["applications", _, "commands"]) => "put_global_commands",
            ("PUT", ["applications", _, "guilds", _, "commands"]) => "put_guild_commands",
            ("POST", ["users", "@me", "channels"]) => "post_dm",
            _ => null,
        };
    }
}
