using BriefingBot.Core.Answers;
using BriefingBot.Core.Text;
using BriefingBot.Tests.Core.Library;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>Whatever is typed, and whatever an article holds, there is an answer whose excerpts are the article's own characters.</summary>
public class HostileInputTests
{
    private static readonly string[] Rubbish =
    [
        new('a', 10_000),
        string.Concat(Enumerable.Repeat("kata ", 3_000)),
        string.Concat(Enumerable.Repeat("topic:", 2_000)),
        string.Concat(Enumerable.Repeat("\"", 5_001)),
        "\u202eضابط\u202c ‮ oro\u0301",
        "\ud800 \udc00 \uffff \0\u0001\u001b[31m",
        "topic:\"\" person:\"\" since:\"\"",
        "@everyone <script>alert(1)</script> ${x} {0} %s '; DROP TABLE --",
        "since:9999-12-31 until:0001-01-01",
        "since:tomorrow since:yesterday since:",
        "page:2147483648",
        "🙂🙂🙂 \u200b\u200d",
    ];

    private readonly Bot _bot = new(new ToldArticle("a.txt", "Anton Mirov berkata \ud800 dan \0 serta “kata-kata” lain.") { Title = "\u202eJudul" }
        .Naming(BriefingBot.Core.Names.NameKind.Person, "Anton Mirov").Saying("Anton Mirov", "“kata-kata”").Counting("lain", 3, "\ud800"));

    public static TheoryData<string> Commands => [.. Bot.Catalog.Commands.Select(static command => command.Definition.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Answer_Rubbish_IsNeverABug(string command)
    {
        foreach (string rubbish in Rubbish)
        {
            Answer answer = _bot.Ask($"/{command} {rubbish}");

            Assert.NotEqual(AnswerOutcome.Failed, answer.Outcome);
            Assert.True(answer.Title.Length < 1_000);
        }
    }

    [Fact]
    public void Answer_UnboundedInvocation_IsRefused()
    {
        Answer answer = _bot.Ask(Bot.Parse("/who") with { Text = new string('a', 10_000) });

        Assert.Equal(AnswerOutcome.Refused, answer.Outcome);
    }

    [Fact]
    public void Answer_AnyArticleAndQuestion_CitesExactSlices() => Prop.ForAll<NonEmptyString, NonEmptyString>(static (body, question) =>
    {
        string text = body.Get.Replace('\n', ' ') + " Mirov kata kapal";
        var bot = new Bot(new ToldArticle("a.txt", text).Saying("Mirov", "kata kapal").Counting("kapal", 2, "kapal"));
        return Bot.Catalog.Commands.All(command => IsExact(bot.Ask(Bot.Parse($"/{command.Definition.Name} {question.Get}") with { Page = null }))) &&
            Bot.Catalog.Commands.All(command => IsExact(bot.Ask(Bot.Parse($"/{command.Definition.Name} kapal") with { Page = null })));
    }).QuickCheckThrowOnFailure();

    private static bool IsExact(Answer answer) => answer.Outcome != AnswerOutcome.Failed && answer.Items.All(static item =>
        IsSlice(item.Excerpt, item.Citation.Span) && item.Citation.Article.Article == item.Excerpt.Article &&
        item.Excerpt.Highlights.All(item.Excerpt.Span.Contains));

    private static bool IsSlice(Excerpt excerpt, TextSpan cited) =>
        excerpt.Span == cited && excerpt.Text == excerpt.Article.Text.Substring(cited.Start, cited.Length) &&
        string.Concat(excerpt.Runs.Select(static run => run.Text)) == excerpt.Display;
}
