using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.FakeDiscord;

/// <summary>
/// Lets a program in another process move the fake: <c>POST /control/commands/NAME</c> gives a slash command and answers with what
/// the bot answered; <c>POST /control/load?count=N&amp;atOnce=M</c> gives many and answers with how long they took; <c>POST /control/dispatch/EVENT</c> sends any event; <c>POST /control/drop</c> cuts every connection.
/// </summary>
internal static class FakeControl
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Map(WebApplication application, FakeServer server)
    {
        application.MapPost("/control/commands/{name}", async (string name, HttpContext context) =>
        {
            FakeInteraction interaction = server.Interactions.Command(
                name, [.. context.Request.Query.Select(static option => (option.Key, option.Value.ToString()))]);
            await server.Interactions.SendAsync(interaction);
            JsonNode answer = await interaction.Answered.WaitAsync(Patience, context.RequestAborted);
            return Results.Text(answer.ToJsonString(), "application/json");
        });
        application.MapPost("/control/dispatch/{name}", async (string name, HttpContext context) =>
        {
            JsonNode? data = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            await server.Gateway.DispatchAsync(name, data as JsonObject ?? [], (string?)data?["guild_id"]);
            return Results.NoContent();
        });
        application.MapPost("/control/load", async (int count, int atOnce, HttpContext context) =>
            Results.Text((await FakeLoad.RunAsync(server, count, atOnce, context.RequestAborted)).ToJsonString(), "application/json"));
        application.MapPost("/control/drop", () =>
        {
            server.Gateway.Drop();
            return Results.NoContent();
        });
        application.MapGet("/control/sessions", () => Results.Text(
            new JsonArray([.. server.Gateway.Sessions.Values.Select(static session =>
                (JsonNode)new JsonObject { ["id"] = session.Id, ["shard"] = session.Shard, ["resumes"] = session.Resumes })]).ToJsonString(),
            "application/json"));
    }
}
