using System.Text.Json.Nodes;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Names;
using BriefingBot.Discord;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Discord.Interactions;

public sealed class InteractionHandlerTests : IDisposable
{
    private static readonly LiveLibrary Library = Shelf.Live(
        Markets(),
        new ToldArticle("lain.txt", "Ratna Sari mengatakan jembatan gantung itu belum selesai.").Naming(NameKind.Person, "Ratna Sari")
            .Saying("Ratna Sari", "jembatan gantung itu belum selesai"));

    private readonly HandlerBench _desk = new(Library);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task HandleAsync_Command_IsAnsweredAtOnceInPublic()
    {
        InteractionReply reply = await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi", ["since"] = "2024-06-18" });

        MessageBody message = HandlerBench.Message(reply);
        Assert.Equal(ResponseType.Message, reply.Response.Type);
        Assert.Null(message.Flags);
        Assert.Contains("> pasar nomor 1 dibuka", message.Embeds!.Value[0].Description, StringComparison.Ordinal);
        Assert.Null(reply.Later);
    }

    [Fact]
    public async Task HandleAsync_PrivateTrue_AnswersTheAskerAlone()
    {
        InteractionReply reply = await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi", ["private"] = true });

        MessageBody message = HandlerBench.Message(reply);
        Assert.Equal(MessageBody.Ephemeral, message.Flags);
        Assert.Equal("Pernyataan Ratna Dewi", message.Embeds!.Value[0].Title);
    }

    [Theory]
    [InlineData("id", "en-US", "Pernyataan Ratna Dewi")]
    [InlineData("en-US", "id", "Statements by Ratna Dewi")]
    [InlineData("en-GB", "id", "Statements by Ratna Dewi")]
    [InlineData("de", "en-US", "Statements by Ratna Dewi")]
    [InlineData("de", "fr", "Pernyataan Ratna Dewi")]
    public async Task HandleAsync_Locale_IsTheUsersElseTheServersElseIndonesian(string locale, string guildLocale, string title)
    {
        InteractionReply reply = await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi" }, payload =>
        {
            payload["locale"] = locale;
            payload["guild_locale"] = guildLocale;
        });

        Assert.Equal(title, HandlerBench.Message(reply).Embeds!.Value[0].Title);
    }

    [Fact]
    public async Task HandleAsync_DirectMessage_ReadsTheUserBesideTheMember()
    {
        InteractionReply reply = await _desk.AskAsync("language", new JsonObject { ["language"] = "en" }, InDirectMessage);

        MessageBody message = Assert.Single(await reply.Later!(TestContext.Current.CancellationToken));
        Assert.Equal(ResponseType.DeferredMessage, reply.Response.Type);
        Assert.Equal(InterfaceTexts.English.LanguageSet, message.Embeds!.Value[0].Description);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("2048", false)]
    [InlineData("16", true)]
    [InlineData("8", true)]
    [InlineData("x", false)]
    public async Task HandleAsync_CommandForManagers_LooksAtThePermissionsOfTheInteraction(string permissions, bool isAllowed)
    {
        InteractionReply reply = await _desk.AskAsync(
            "language", new JsonObject { ["language"] = "en" }, payload => payload["member"]!["permissions"] = permissions);

        MessageBody message = Assert.Single(await reply.Later!(TestContext.Current.CancellationToken));
        string expected = isAllowed ? InterfaceTexts.English.LanguageSet : Markdown.Escape(InterfaceTexts.Indonesian.NotAllowed);
        Assert.Equal(expected, message.Embeds!.Value[0].Description);
    }

    [Fact]
    public async Task HandleAsync_NextPage_ChangesTheMessageInPlace()
    {
        MessageBody first = HandlerBench.Message(await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi" }));

        InteractionReply reply = await _desk.PressAsync(HandlerBench.Button(first, "▶"));

        MessageBody second = HandlerBench.Message(reply);
        Assert.Equal(ResponseType.Update, reply.Response.Type);
        Assert.Contains("> pasar nomor 7 dibuka", second.Embeds!.Value[0].Description, StringComparison.Ordinal);
        Assert.NotEmpty(HandlerBench.Button(second, "◀"));
        Assert.Empty(second.Attachments!.Value);
    }

    [Fact]
    public async Task HandleAsync_LastPage_TakesTheFormerButtonsAway()
    {
        MessageBody page = HandlerBench.Message(await _desk.AskAsync("help"));
        MessageBody sources = HandlerBench.Message(await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi" }));

        Assert.Null(page.Components);
        string forward = HandlerBench.Button(sources, "▶");
        for (int turned = 0; turned < 3; turned++)
        {
            MessageBody next = HandlerBench.Message(await _desk.PressAsync(forward));
            Assert.NotNull(next.Components);
            if (next.Components.Value.SelectMany(static row => row.Components).All(static button => button.Label != "▶"))
                return;
            forward = HandlerBench.Button(next, "▶");
        }

        Assert.Fail("Twenty statements have four pages.");
    }

    [Fact]
    public async Task HandleAsync_PageOfSomebodyElse_IsTurnedByNobodyElse()
    {
        MessageBody first = HandlerBench.Message(await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi" }));

        InteractionReply reply = await _desk.PressAsync(HandlerBench.Button(first, "▶"), AsSomebodyElse);

        MessageBody message = HandlerBench.Message(reply);
        Assert.Equal(InterfaceTexts.Indonesian.NotYours, message.Content);
        Assert.Equal(MessageBody.Ephemeral | MessageBody.SuppressEmbeds, message.Flags);
    }

    [Fact]
    public async Task HandleAsync_EveryoneMayPage_TurnsForSomebodyElse()
    {
        using var desk = new HandlerBench(Library, new DiscordOptions { OnlyAskerPages = false });
        MessageBody first = HandlerBench.Message(await desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi" }));

        InteractionReply reply = await desk.PressAsync(HandlerBench.Button(first, "▶"), AsSomebodyElse);

        Assert.Equal(ResponseType.Update, reply.Response.Type);
    }

    [Theory]
    [InlineData("[1] ¶1")]
    [InlineData("Sumber")]
    public async Task HandleAsync_ContextAndSources_AnswerWhoeverLooksAlone(string label)
    {
        MessageBody first = HandlerBench.Message(await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi" }));

        InteractionReply reply = await _desk.PressAsync(HandlerBench.Button(first, label), AsSomebodyElse);

        MessageBody message = HandlerBench.Message(reply);
        Assert.Equal((ResponseType.Message, MessageBody.Ephemeral), (reply.Response.Type, message.Flags));
        Assert.NotNull(message.Embeds!.Value[0].Description);
    }

    [Fact]
    public async Task HandleAsync_AfterARestart_ButtonsStillWork()
    {
        MessageBody first = HandlerBench.Message(await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna Dewi" }));
        using var restarted = new HandlerBench(Library, actions: _desk.Actions);

        InteractionReply reply = await restarted.PressAsync(HandlerBench.Button(first, "▶"));

        Assert.Contains("> pasar nomor 7 dibuka", HandlerBench.Message(reply).Embeds!.Value[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_ForgottenButton_SaysSoToWhoeverPressedIt()
    {
        InteractionReply reply = await _desk.PressAsync("tidakpernahada");

        MessageBody message = HandlerBench.Message(reply);
        Assert.Equal(InterfaceTexts.Indonesian.Expired, message.Content);
        Assert.Equal(MessageBody.Ephemeral | MessageBody.SuppressEmbeds, message.Flags);
    }

    [Fact]
    public async Task HandleAsync_AmbiguousName_IsChosenFromAMenu()
    {
        MessageBody question = HandlerBench.Message(await _desk.AskAsync("who", new JsonObject { ["person"] = "Ratna" }));
        RowComponent menu = question.Components!.Value[0].Components[0];
        SelectChoice sari = menu.Options!.Value.Single(static choice => choice.Label.StartsWith("Ratna Sari", StringComparison.Ordinal));

        InteractionReply reply = await _desk.ChooseAsync(sari.Value);

        Assert.Equal(ResponseType.Update, reply.Response.Type);
        Assert.Equal("Pernyataan Ratna Sari", HandlerBench.Message(reply).Embeds!.Value[0].Title);
    }

    [Fact]
    public async Task HandleAsync_Typing_SuggestsFromTheLibrary()
    {
        Assert.Equal(["Ratna Dewi", "Ratna Sari"], (await _desk.TypeAsync("who", "person", "rat")).Select(static choice => choice.Value).Order());
        Assert.Equal(["Dua puluh pasar"], (await _desk.TypeAsync("article", "article", "dua")).Select(static choice => choice.Name));
        Assert.Equal(["Kabar Lereng"], (await _desk.TypeAsync("who", "source", "kab")).Select(static choice => choice.Value));
        Assert.Empty(await _desk.TypeAsync("who", "person", "zzz"));
        Assert.Empty(await _desk.TypeAsync("tidakada", "person", "rat"));
    }

    [Fact]
    public async Task HandleAsync_WhoSaidThis_NamesTheSpeakerOfTheMessagesWords()
    {
        InteractionReply reply = await _desk.AskWhoSaidAsync(new JsonObject { ["id"] = "77", ["content"] = "<@42> katanya **pasar nomor 3 dibuka**, masa?" });

        Assert.Contains("**Ratna Dewi", HandlerBench.Message(reply).Embeds!.Value[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_WhoSaidThisOnAnEmbed_ReadsItsText()
    {
        var embed = new JsonObject { ["description"] = "> Jembatan gantung itu belum selesai!" };

        InteractionReply reply = await _desk.AskWhoSaidAsync(new JsonObject { ["id"] = "77", ["content"] = "", ["embeds"] = new JsonArray(embed) });

        Assert.Contains("**Ratna Sari", HandlerBench.Message(reply).Embeds!.Value[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_Ping_IsAnswered()
    {
        InteractionReply reply = await _desk.SendAsync(InteractionType.Ping, [], change: null);

        Assert.Equal(new InteractionResponse(ResponseType.Pong), reply.Response);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(99)]
    public async Task HandleAsync_InteractionWithoutContent_IsAnsweredAllTheSame(int type)
    {
        InteractionReply reply = await _desk.SendAsync((InteractionType)type, [], static payload =>
        {
            payload.Remove("member");
            payload.Remove("channel");
            payload.Remove("channel_id");
        });

        Assert.NotNull(reply.Response.Data);
    }

    /// <summary>Twenty statements: four pages.</summary>
    private static ToldArticle Markets()
    {
        string[] lines = [.. Enumerable.Range(1, 20).Select(static number => $"Ratna Dewi mengatakan pasar nomor {number} dibuka.")];
        ToldArticle article = new ToldArticle("banyak.txt", string.Join('\n', lines))
        {
            Title = "Dua puluh pasar",
            Source = "Kabar Lereng",
            Published = "2024-06-18",
        }.Naming(NameKind.Person, "Ratna Dewi", "Wali Kota");
        foreach (int number in Enumerable.Range(1, 20))
            article.Saying("Ratna Dewi", $"pasar nomor {number} dibuka");
        return article;
    }

    private static void AsSomebodyElse(JsonObject payload) => payload["member"]!["user"]!["id"] = "900000000000000099";

    private static void InDirectMessage(JsonObject payload)
    {
        payload["user"] = payload["member"]!["user"]!.DeepClone();
        payload["context"] = 1;
        payload["channel"]!["type"] = 1;
        foreach (string name in (string[])["member", "guild", "guild_id", "guild_locale"])
            payload.Remove(name);
    }
}
