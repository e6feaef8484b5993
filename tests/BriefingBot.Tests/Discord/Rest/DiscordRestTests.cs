using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BriefingBot.Core.Chat;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using BriefingBot.FakeDiscord;
using Xunit;

namespace BriefingBot.Tests.Discord.Rest;

public class DiscordRestTests
{
    private const string Channel = "900000000000000002";

    private static readonly MessageBody Body = new() { Content = "Selamat pagi" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateMessageAsync_Message_IsSentOncePerNonceAndPingsNobody()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);

        RestResult<Message> first = await bench.Rest.CreateMessageAsync(Channel, Body, "n1", Stop);
        RestResult<Message> again = await bench.Rest.CreateMessageAsync(Channel, Body, "n1", Stop);

        RecordedRequest sent = bench.Server.Requests.All[0];
        Assert.Equal($"channels/{Channel}/messages", sent.Path);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"content":"Selamat pagi","allowed_mentions":{"parse":[]},"nonce":"n1","enforce_nonce":true}"""), sent.Body));
        Assert.Equal(Assert.IsType<RestResult<Message>.Done>(first).Value.Id, Assert.IsType<RestResult<Message>.Done>(again).Value.Id);
    }

    [Fact]
    public async Task CreateMessageAsync_Picture_GoesBesideTheJson()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        MessageBody body = Body with
        {
            Attachments = [new AttachmentBody("0", "picture.png", "Grafik jumlah pernyataan")],
            Picture = new Picture([1, 2, 3], "Grafik jumlah pernyataan"),
        };

        await bench.Rest.CreateMessageAsync(Channel, body, "n1", Stop);

        RecordedRequest sent = bench.Server.Requests.All[0];
        Assert.Equal(["picture.png"], sent.Files);
        Assert.Equal(
            """[{"id":"0","filename":"picture.png","description":"Grafik jumlah pernyataan"}]""", sent.Body!["attachments"]!.ToJsonString());
    }

    [Fact]
    public async Task RespondAsync_Answers_CarryNoToken()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        FakeInteraction made = bench.Server.Interactions.Command("who");
        var interaction = new Interaction(made.Id, bench.Server.Settings.ApplicationId, InteractionType.Command, made.Token);

        await bench.Rest.RespondAsync(interaction, InteractionResponse.Deferred(isPrivate: true), TimeSpan.FromSeconds(3), Stop);
        await bench.Rest.EditResponseAsync(interaction, Body, Stop);
        await bench.Rest.FollowUpAsync(interaction, Body, Stop);

        Assert.Equal(5, (int)(await made.Answered)["type"]!);
        Assert.Equal(64, (int)(await made.Answered)["data"]!["flags"]!);
        Assert.Equal("Selamat pagi", (string?)(await made.Edited)["content"]);
        Assert.All(bench.Server.Requests.All, static request => Assert.Null(request.Authorization));
    }

    [Fact]
    public async Task RespondAsync_Suggestions_AreAListOfChoices()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        FakeInteraction made = bench.Server.Interactions.Command("who");
        var interaction = new Interaction(made.Id, bench.Server.Settings.ApplicationId, InteractionType.Autocomplete, made.Token);
        var response = new InteractionResponse(ResponseType.Suggestions) { Data = new SuggestionList([new CommandChoice("Rini Astuti", "Rini Astuti")]) };

        await bench.Rest.RespondAsync(interaction, response, TimeSpan.FromSeconds(3), Stop);

        Assert.Equal(
            """{"type":8,"data":{"choices":[{"name":"Rini Astuti","value":"Rini Astuti"}]}}""", (await made.Answered).ToJsonString());
    }

    [Fact]
    public async Task PutCommandsAsync_Commands_AreWrittenAsDiscordNamesThem()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        ImmutableArray<ApplicationCommand> commands = [new(1, "who") { Description = "Who said what", Contexts = [0, 1, 2], IntegrationTypes = [0, 1] }];

        RestResult<byte[]> result = await bench.Rest.PutCommandsAsync("1000000000000000001", guildId: null, commands, Stop);

        Assert.IsType<RestResult<byte[]>.Done>(result);
        Assert.Equal(
            """[{"type":1,"name":"who","description":"Who said what","contexts":[0,1,2],"integration_types":[0,1]}]""",
            bench.Server.Requests.All[0].Body!.ToJsonString());
    }
}
