using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BriefingBot.Fakes.Telegram;

/// <summary>How another process plays the users: paths that no Bot API has.</summary>
internal static class Control
{
    /// <summary>
    /// <c>POST /control/say {chat, type, user, language, text, topic}</c>, <c>POST /control/press {chat, type, user, message, data}</c>,
    /// <c>POST /control/type {user, language, query, offset}</c>, <c>POST /control/push</c> with an update, <c>GET /control/calls</c>,
    /// <c>GET /control/calls/METHOD</c> for the next call of a method, waiting for it, <c>GET /control/mistakes</c>.
    /// </summary>
    public static void Map(IEndpointRouteBuilder routes, FakeTelegram server)
    {
        routes.MapPost("/control/say", async (HttpRequest request) =>
        {
            JsonObject asked = await ReadAsync(request);
            return Id(server.Say(Chat(asked), User(asked), (string?)asked["text"] ?? "", (long?)asked["topic"]));
        });
        routes.MapPost("/control/press", async (HttpRequest request) =>
        {
            JsonObject asked = await ReadAsync(request);
            return Id(server.Press(Chat(asked), User(asked), (long?)asked["message"] ?? 0, (string?)asked["data"] ?? ""));
        });
        routes.MapPost("/control/type", async (HttpRequest request) =>
        {
            JsonObject asked = await ReadAsync(request);
            return Id(server.Type(User(asked), (string?)asked["query"] ?? "", (string?)asked["offset"] ?? ""));
        });
        routes.MapPost("/control/push", async (HttpRequest request) => Id(server.Push(await ReadAsync(request))));
        routes.MapGet("/control/calls", () => Results.Json(server.Calls.Select(static call => Json(call)).ToArray()));
        routes.MapGet("/control/calls/{method}", async (string method, CancellationToken gone) => Results.Json(Json(await server.CallAsync(method, gone))));
        routes.MapGet("/control/mistakes", () => Results.Json(server.Mistakes));
    }

    private static async Task<JsonObject> ReadAsync(HttpRequest request) =>
        (await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted))!.AsObject();

    private static IResult Id(JsonValue id) => Results.Json(new JsonObject { ["id"] = id });

    private static IResult Id(long id) => Id(JsonValue.Create(id));

    private static IResult Id(string id) => Id(JsonValue.Create(id));

    private static FakeChat Chat(JsonObject asked) => new((long?)asked["chat"] ?? 1, (string?)asked["type"] ?? "private");

    private static FakeUser User(JsonObject asked) => new((long?)asked["user"] ?? 1, LanguageCode: (string?)asked["language"] ?? "id");

    private static JsonObject Json(RecordedCall call) => new() { ["method"] = call.Method, ["fields"] = call.Fields.DeepClone() };
}
