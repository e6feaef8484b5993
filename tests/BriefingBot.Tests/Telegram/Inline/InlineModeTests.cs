using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Inline;
using BriefingBot.Telegram.Messages;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Core.Library;
using BriefingBot.Tests.Support;
using BriefingBot.Tests.Telegram.Messages;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Telegram.Inline;

/// <summary>Statements offered while somebody types behind the bot's name.</summary>
public class InlineModeTests
{
    private readonly LibraryWriter _writer;
    private readonly CountingHandler _handler;
    private readonly InlineMode _inline = new();

    public InlineModeTests()
    {
        var library = new LiveLibrary();
        _writer = new LibraryWriter(library);
        _handler = new CountingHandler(new Bot(library).Handler);
        Add(new ToldArticle("a.txt", "Anton Mirov menjanjikan kapal baru.") { Title = "Janji", Source = "Kabar", Published = "2024-06-10" }
            .Naming(NameKind.Person, "Anton Mirov", "menteri")
            .Saying("Anton Mirov", "kapal baru", role: "menteri"));
    }

    [Fact]
    public async Task AnswerAsync_Words_GivesStatementsWithSpeakerExcerptAndSource()
    {
        AnswerInlineQuery answer = await AskAsync("mirov  KAPAL");

        InlineQueryResultArticle result = Assert.Single(answer.Results);
        Assert.Equal("Anton Mirov, menteri", result.Title);
        Assert.Equal("kapal baru", result.Description);
        Assert.Equal("HTML", result.InputMessageContent.ParseMode);
        Assert.True(result.InputMessageContent.LinkPreviewOptions!.IsDisabled);
        Assert.Equal(
            "Anton Mirov, menteri · tidak langsung\nkapal baru\nKabar · Janji · 10 Juni 2024 ¶1", SentHtml.Read(result.InputMessageContent.MessageText).Text);
        Assert.Equal("", answer.NextOffset);
        Assert.True(answer.IsPersonal);
    }

    [Fact]
    public async Task AnswerAsync_NoWords_GivesTheNewestPageByPage()
    {
        Grow();

        AnswerInlineQuery first = await AskAsync("");
        AnswerInlineQuery second = await AskAsync("", first.NextOffset!);
        AnswerInlineQuery third = await AskAsync("", second.NextOffset!);

        Assert.Equal([50, 50, 21], new[] { first, second, third }.Select(static answer => answer.Results.Length));
        Assert.Equal(["2", "3", ""], new[] { first, second, third }.Select(static answer => answer.NextOffset));
        Assert.Equal("usul 000", first.Results[0].Description);
        InlineQueryResultArticle[] all = [.. first.Results, .. second.Results, .. third.Results];
        Assert.Distinct(all.Select(static result => result.Id));
        Assert.All(all, static result => Assert.InRange(Encoding.UTF8.GetByteCount(result.Id), 1, 64));
    }

    [Fact]
    public async Task AnswerAsync_TheSameWordsAgain_AreAnsweredFromMemoryUntilTheLibraryGrows()
    {
        AnswerInlineQuery first = await AskAsync("kapal");
        AnswerInlineQuery again = await AskAsync(" Kapal ");
        Assert.Equal(1, _handler.Count);
        Assert.Equal(first.Results, again.Results);

        await AskAsync("kapal", language: "en");
        Assert.Equal(2, _handler.Count);

        Grow();
        AnswerInlineQuery grown = await AskAsync("kapal");
        Assert.Equal(3, _handler.Count);
        Assert.Equal(first.Results[0].Id, grown.Results[0].Id);
    }

    [Fact]
    public async Task AnswerAsync_MoreQueriesThanAreKept_ForgetsTheOneThatNobodyRepeats()
    {
        await AskAsync("kapal");
        await AskAsync("janji");
        for (int number = 0; number < 199; number++)
        {
            await AskAsync("kapal");
            await AskAsync($"x{number}");
        }

        int before = _handler.Count;
        await AskAsync("kapal");
        Assert.Equal(before, _handler.Count);
        await AskAsync("janji");
        Assert.Equal(before + 1, _handler.Count);
    }

    [Fact]
    public async Task AnswerAsync_NothingFound_SaysSoAndLeadsToTheHelp()
    {
        AnswerInlineQuery answer = await AskAsync("pesawat", language: "en-GB");

        Assert.Empty(answer.Results);
        Assert.Equal(new InlineQueryResultsButton("Nothing fits.", "help"), answer.Button);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("zwei")]
    [InlineData("99999999999999999999")]
    public async Task AnswerAsync_AnOffsetThatWasNeverGiven_GivesNothingTwice(string offset)
    {
        AnswerInlineQuery answer = await AskAsync("kapal", offset);

        Assert.InRange(answer.Results.Length, 0, 1);
        Assert.Equal("", answer.NextOffset);
    }

    [Fact]
    public void AnswerAsync_AnyWords_KeepsTelegramsLimits() => Prop.ForAll<string>(words =>
    {
        ImmutableArray<InlineQueryResultArticle> results = AskAsync((words ?? "") + " kapal").AsTask().GetAwaiter().GetResult().Results;
        return results.Length <= 50;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_HostileStatements_IsWhatTelegramTakes() => Prop.ForAll<int>(static seed =>
    {
        foreach (AnswerItem.Statement item in new HostileAnswers(seed).Next().Items.OfType<AnswerItem.Passage>().Select(Said))
        {
            InlineQueryResultArticle result = InlineResult.Of(item);
            MessageText text = InlineResult.Text(item);

            Assert.InRange(result.Title.Length, 1, 80);
            Assert.InRange(result.Description!.Length, 0, 200);
            Assert.Equal(text.Html, result.InputMessageContent.MessageText);
            Assert.Equal(text.Plain, SentHtml.Read(text.Html).Text);
            Assert.InRange(text.Plain.Length, 1, 4_096);
            Recordings.Keep("telegram", "html", new JsonObject { ["html"] = text.Html, ["text"] = text.Plain }.ToJsonString());
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static AnswerItem.Statement Said(AnswerItem.Passage item) =>
        new(item.Lead, item.Excerpt, item.Citation, null, StatementKind.Direct, null, item.Excerpt, item.Excerpt);

    /// <summary>120 newer statements.</summary>
    private void Grow()
    {
        ToldArticle more = new ToldArticle("b.txt", string.Join('\n', Enumerable.Range(0, 120).Select(static number => $"Ratna Dewi menolak usul {number:D3}.")))
        {
            Title = "Usul",
            Source = "Warta",
            Published = "2024-06-12",
        }.Naming(NameKind.Person, "Ratna Dewi");
        for (int number = 0; number < 120; number++)
            more.Saying("Ratna Dewi", $"usul {number:D3}");
        Add(more);
    }

    private void Add(ToldArticle article) => _writer.Apply(new LibraryChange([article.Build()], [], []));

    private ValueTask<AnswerInlineQuery> AskAsync(string words, string offset = "", string? language = "id") => _inline.AnswerAsync(
        new InlineQuery("q", new User(7, "Wulan", LanguageCode: language), words, offset), _handler, TestContext.Current.CancellationToken);
}
