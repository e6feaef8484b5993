using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.FakeDiscord;

/// <summary>The API: what a bot may ask, and how Discord refuses the rest.</summary>
internal sealed class FakeApi(FakeServer server)
{
    private readonly Snowflakes _ids = new(server.Settings.Clock);
    private readonly Dictionary<(string Channel, string Nonce), JsonObject> _byNonce = [];
    private readonly ConcurrentDictionary<string, JsonArray> _commands = new(StringComparer.Ordinal);
    private readonly ChannelLimits _limits = new(server.Settings);
    private readonly BotLimit _all = new(server.Settings);

    public async Task ServeAsync(HttpContext context, string path)
    {
        (JsonNode? body, Dictionary<string, byte[]> files) = await ReadAsync(context.Request);
        string method = context.Request.Method;
        string? authorization = context.Request.Headers.Authorization;
        var request = new RecordedRequest(method, path, body, [.. files.Keys], authorization) { Uploads = files };
        server.Requests.Add(request);
        if ((server.Script.Take(method, path) ?? server.OnRequest(request)) is { } scripted)
        {
            if (scripted.Until is { } until)
                await until.WaitAsync(server.Script.Over);
            if (scripted.IsDone)
                Answer(context, path, body, authorization, files.Count > 0);
            if (scripted.IsCut)
                context.Abort();
            else
                await WriteAsync(context, scripted);
            return;
        }

        await WriteAsync(context, Answer(context, path, body, authorization, files.Count > 0));
    }

    private FakeReply Answer(HttpContext context, string path, JsonNode? body, string? authorization, bool hasFile)
    {
        string[] parts = path.Split('/');
        bool isByInteraction = parts[0] is "interactions" or "webhooks";
        if (!context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            return FakeReply.Error(403, 40333, "internal network error");
        if (!isByInteraction && authorization != $"Bot {server.Settings.Token}")
            return FakeReply.Error(401, 0, "401: Unauthorized");
        if (!isByInteraction && _all.Take() is { } limited)
        {
            server.Refuse();
            return limited;
        }

        return (context.Request.Method, parts) switch
        {
            ("GET", ["gateway", "bot"]) => Json(GatewayBot()),
            ("GET", ["gateway"]) => Json(new JsonObject { ["url"] = server.GatewayUrl }),
            ("GET", ["users", "@me"]) => Json(BotUser()),
            ("GET", ["applications", "@me"] or ["oauth2", "applications", "@me"]) => Json(Application()),
            ("PUT", ["applications", _, "commands"] or ["applications", _, "guilds", _, "commands"]) => Commands(path, body),
            ("GET", ["applications", _, "commands"] or ["applications", _, "guilds", _, "commands"]) =>
                Json(Listed(path, context.Request.Query["with_localizations"] == "true")),
            ("POST", ["users", "@me", "channels"]) => body?["recipient_id"] is { } user
                ? Json(new JsonObject { ["id"] = $"8{user}"[..Math.Min(18, $"8{user}".Length)], ["type"] = 1 })
                : FakeReply.Error(400, 50035, "Invalid Form Body"),
            ("POST", ["channels", var channel, "messages"]) => Create(channel, body, hasFile),
            ("POST", ["interactions", var id, var token, "callback"]) => server.Interactions.Respond(id, token, body, hasFile),
            ("PATCH" or "GET" or "DELETE", ["webhooks", _, var token, "messages", "@original"]) =>
                server.Interactions.Original(token, context.Request.Method, body, hasFile),
            ("POST", ["webhooks", _, var token]) => server.Interactions.FollowUp(token, body, hasFile),
            _ => FakeReply.Error(404, 0, "404: Not Found"),
        };
    }

    private JsonObject GatewayBot() => new()
    {
        ["url"] = server.GatewayUrl,
        ["shards"] = server.Settings.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1_000,
            ["remaining"] = server.Gateway.SessionsLeft,
            ["reset_after"] = (long)server.Settings.SessionsResetAfter.TotalMilliseconds,
            ["max_concurrency"] = server.Settings.MaxConcurrency,
        },
    };

    private JsonObject BotUser() => new()
    {
        ["id"] = server.Settings.ApplicationId,
        ["username"] = "briefingbot",
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = true,
        ["flags"] = 0,
    };

    private JsonObject Application() => new()
    {
        ["id"] = server.Settings.ApplicationId,
        ["name"] = "BriefingBot",
        ["icon"] = null,
        ["description"] = "",
        ["verify_key"] = server.Settings.VerifyKey,
        ["interactions_endpoint_url"] = server.Settings.InteractionsEndpointUrl,
    };

    private FakeReply Commands(string scope, JsonNode? body)
    {
        if (body is not JsonArray commands || commands.Count > 130)
            return FakeReply.Error(400, 50035, "Invalid Form Body");
        var stored = new JsonArray();
        foreach (JsonObject command in commands.OfType<JsonObject>())
        {
            var copy = (JsonObject)command.DeepClone();
            copy["id"] = _ids.Next();
            copy["application_id"] = server.Settings.ApplicationId;
            copy["version"] = _ids.Next();
            stored.Add(copy);
        }

        _commands[scope] = stored;
        return Json(Listed(scope, hasLocalizations: true));
    }

    /// <summary>As Discord gives commands back: with what it adds, and with texts in other languages only where they are asked for.</summary>
    private JsonArray Listed(string scope, bool hasLocalizations)
    {
        var listed = (JsonArray)_commands.GetValueOrDefault(scope, []).DeepClone();
        foreach (JsonObject command in listed.OfType<JsonObject>())
        {
            command["default_member_permissions"] = null;
            command["nsfw"] = false;
            command["description"] ??= "";
            foreach (string localized in (string[])["name_localizations", "description_localizations"])
            {
                if (!hasLocalizations || !command.ContainsKey(localized))
                    command[localized] = null;
            }
        }

        return listed;
    }

    private FakeReply Create(string channel, JsonNode? body, bool hasFile)
    {
        if (MessageRules.Refuse(body, hasFile) is { } refusal)
            return refusal;
        if (_limits.Take(channel, out (string Name, string Value)[] headers) is { } limited)
        {
            server.Refuse();
            return limited;
        }

        string? nonce = (string?)body!["nonce"];
        bool isOnce = nonce is not null && (bool?)body["enforce_nonce"] == true;
        return Json(isOnce ? PostOnce(channel, nonce!, body) : Post(channel, body)) with { Headers = headers };
    }

    private JsonObject PostOnce(string channel, string nonce, JsonNode body)
    {
        lock (_byNonce)
        {
            if (_byNonce.TryGetValue((channel, nonce), out JsonObject? known))
            {
                server.OnDropped(channel);
                return known;
            }

            return _byNonce[(channel, nonce)] = Post(channel, body);
        }
    }

    private JsonObject Post(string channel, JsonNode body)
    {
        JsonObject message = server.Interactions.Post(channel, body);
        server.OnPosted(channel, body);
        return message;
    }

    private static FakeReply Json(JsonNode node) => new(200, node.ToJsonString());

    private static async Task WriteAsync(HttpContext context, FakeReply reply)
    {
        context.Response.StatusCode = reply.Status;
        foreach ((string name, string value) in reply.Headers)
            context.Response.Headers[name] = value;
        if (reply.Body is null)
            return;
        context.Response.ContentType = reply.Body.StartsWith('<') ? "text/html" : "application/json";
        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }

    private static async Task<(JsonNode? Body, Dictionary<string, byte[]> Files)> ReadAsync(HttpRequest request)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (request.HasFormContentType)
        {
            IFormCollection form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            foreach (IFormFile file in form.Files)
            {
                using var upload = new MemoryStream();
                await file.CopyToAsync(upload, request.HttpContext.RequestAborted);
                files[file.FileName] = upload.ToArray();
            }

            return (JsonNode.Parse(form["payload_json"].ToString()), files);
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        if (bytes.Length == 0)
            return (null, files);
        try
        {
            return (JsonNode.Parse(bytes.ToArray()), files);
        }
        catch (JsonException)
        {
            return (JsonValue.Create("no JSON"), files);
        }
    }
}
