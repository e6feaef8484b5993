using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

public class CommandDispatcherTests
{
    private readonly Bot _bot = new([.. Enumerable.Range(1, 8).Select(static day =>
        new ToldArticle($"{day}.txt", $"Anton Mirov berjanji menjaga pelabuhan nomor {day}.") { Published = $"2024-06-0{day}" }
            .Naming(NameKind.Person, "Anton Mirov", "menteri energi").Saying("Anton Mirov", $"menjaga pelabuhan nomor {day}"))]);

    [Theory]
    [InlineData("/whoo", "/who")]
    [InlineData("/figure", "/figures")]
    [InlineData("/sumit", "/summit")]
    public void Answer_UnknownCommand_NamesTheNearest(string line, string nearest)
    {
        Answer answer = _bot.Ask(line);

        Assert.Equal(AnswerOutcome.Refused, answer.Outcome);
        Assert.Contains(nearest, answer.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/who since:kapan-kapan", "kapan-kapan")]
    [InlineData("/who kind:miring", "langsung, tidak langsung, campuran")]
    [InlineData("/who since:2024-06-08 until:2024-06-01", "sejak")]
    [InlineData("/who persn:Mirov", "orang:")]
    [InlineData("/sources topic:laut", "topic")]
    [InlineData("/who page:0", "page:2")]
    [InlineData("/who page:-1", "page:2")]
    [InlineData("/search", "/search")]
    [InlineData("/article", "/article 1")]
    [InlineData("/help nonsense", "/help")]
    [InlineData("/next", "/help")]
    public void Answer_QuestionThatCannotBeAnswered_SaysWhatToChange(string line, string hint)
    {
        Answer answer = _bot.Ask(line);

        Assert.Equal(AnswerOutcome.Refused, answer.Outcome);
        Assert.Contains(hint, answer.Notice, StringComparison.Ordinal);
        Assert.Empty(answer.Items);
    }

    [Fact]
    public void Answer_Next_GoesOnUntilTheEnd()
    {
        Answer first = _bot.Ask("/who Mirov");
        Answer second = _bot.Ask("/next");
        Answer third = _bot.Ask("/next");

        Assert.Equal((6, 8, 1, 2), (first.Items.Count(), first.Total, first.Page, first.PageCount));
        Assert.Equal((2, 8, 2, 2), (second.Items.Count(), second.Total, second.Page, second.PageCount));
        Assert.NotNull(first.Footer);
        Assert.Null(second.Footer);
        Assert.Equal(AnswerOutcome.Refused, third.Outcome);
        Assert.Equal(8, first.Items.Concat(second.Items).Select(static item => item.Excerpt.Text).Distinct().Count());
    }

    [Fact]
    public void Answer_PageBehindTheLast_IsTheLast() => Assert.Equal(2, _bot.Ask("/who Mirov page 77").Page);

    [Fact]
    public void Answer_WithoutPages_HoldsEverything() => Assert.Equal(8, _bot.Ask(Bot.Parse("/who Mirov") with { Page = null }).Items.Count());

    [Fact]
    public void Answer_EachArticle_IsNumberedOnce()
    {
        Answer answer = _bot.Ask("/who Mirov");

        Assert.Equal(Enumerable.Range(1, 6), answer.Sources.Select(static source => source.Mark));
        Assert.All(answer.Items, item => Assert.Contains(item.Citation.Article, answer.Sources));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Answer_EveryExample_IsAnsweredInItsLanguage(string locale)
    {
        foreach (QueryCommand command in Bot.Catalog.Listed.OfType<QueryCommand>())
        {
            string example = command.Definition.Texts(BriefingBot.Core.Localization.InterfaceTexts.For(locale).Commands).Example;

            Answer answer = _bot.Ask(example, locale);

            Assert.Equal(command.Definition.Name == "next" ? AnswerOutcome.Refused : answer.Outcome, answer.Outcome);
            Assert.Equal(locale, answer.Locale);
            Assert.NotEqual(AnswerOutcome.Failed, answer.Outcome);
        }
    }

    [Fact]
    public void Answer_ABug_IsLoggedOnceAndAnsweredWithItsId()
    {
        var log = new ListLog();
        var dispatcher = new CommandDispatcher(Bot.Catalog, new LiveLibrary(), new MemoryChatSettings(), new SubscriptionBook(new MemorySubscriptionStore()), new BrokenClock(), log);

        Answer answer = dispatcher.Answer(Bot.Parse("/who Mirov"), new Conversation());

        Assert.Equal(AnswerOutcome.Failed, answer.Outcome);
        Assert.Contains(Assert.Single(log.Lines).Split(' ')[^1], answer.Notice, StringComparison.Ordinal);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => throw new InvalidOperationException("The clock has no zone.");
    }

    private sealed class ListLog : ILogger<CommandDispatcher>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
