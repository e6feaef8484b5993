using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Text;
using BriefingBot.Discord.Messages;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Discord.Messages;

public class DiscordRendererTests
{
    private const string Address = "https://kabar.example/berita?a=(1)";

    public static TheoryData<string, string, string> Questions => GoldenAnswerTests.Questions;

    [Theory]
    [MemberData(nameof(Questions))]
    public void Render_GoldenAnswers_ShowsThemAsReviewed(string name, string locale, string question)
    {
        Answer answer = new Bot(GoldenAnswerTests.Library).Ask(question, locale);

        string shown = $"> {question}\n{string.Concat(Render(answer).Select(MessageText.Of))}";

        Golden.Check(shown, "Discord", $"{name}.txt");
    }

    [Fact]
    public void Render_AnyAnswer_KeepsLimitsPingsNobodyAndShowsExcerptsAsTheyAre() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Answers(), static answer =>
        {
            MessageBody[] messages = Render(answer);

            Assert.All(messages, AssertLimits);
            DiscordMarkdown read = ReadAll(messages);
            Assert.All(read.Constructs, construct => Assert.True(
                construct is "bold" || construct == "link https://kabar.example/berita?a=%281%29", construct));
            Assert.Equal(
                answer.Items.Select(static item => Hostile.Seen(item.Quoted!.Display)), Quotes(read));
        }));

    [Fact]
    public void Render_ThousandsOfItems_KeepsLimitsAndEveryExcerptInOneMessage()
    {
        string[] texts = [.. Enumerable.Range(1, 3_000).Select(static number => $"Kutipan *{number}* <@{number}> {new string('x', number % 90)}")];

        MessageBody[] messages = Render(AnswerOf(texts));

        Assert.All(messages, AssertLimits);
        Assert.True(messages.Length > 50);
        Assert.Equal(texts, messages.SelectMany(static message => Quotes(ReadAll([message]))));
        Assert.All(messages.SkipLast(1), static message => Assert.Null(message.Components));
    }

    [Fact]
    public void Render_ExcerptLongerThanAMessage_IsShortenedVisiblyAtAWord()
    {
        string text = string.Join(' ', Enumerable.Range(1, 3_000).Select(static number => $"kata{number}*"));

        MessageBody message = Assert.Single(Render(AnswerOf([text])));

        string quote = Assert.Single(Quotes(ReadAll([message])));
        AssertLimits(message);
        Assert.EndsWith("* […]", quote, StringComparison.Ordinal);
        Assert.StartsWith(quote[..^Markdown.Cut.Length], text, StringComparison.Ordinal);
        Assert.True(message.Embeds!.Value[0].Description!.Length > 4_000);
    }

    [Fact]
    public void Render_AddressOfAnotherKind_IsNotLinked()
    {
        foreach (string address in (string[])["javascript:alert(1)", "file:///etc/passwd", "https://nama:sandi@kabar.example/", "https://kabar.example/" + new string('a', 600)])
        {
            DiscordMarkdown read = ReadAll(Render(AnswerOf(["Kutipan."], address)));

            Assert.DoesNotContain(read.Constructs, static construct => construct.StartsWith("link", StringComparison.Ordinal));
            Assert.Contains(read.Lines, static line => line is { Kind: "subtext", Text: "[1] ¶1" });
        }
    }

    [Fact]
    public void Render_ManyNames_OffersAMenu()
    {
        Answer answer = AnswerOf(["Kutipan."]) with { Actions = [.. Enumerable.Range(1, 40).Select(static number => Action(ActionKind.Choice, $"Nama {number}"))] };

        MessageBody message = Assert.Single(Render(answer));

        RowComponent menu = Assert.Single(Assert.Single(message.Components!.Value).Components);
        Assert.Equal((RowComponent.StringSelect, 25), (menu.Type, menu.Options!.Value.Length));
    }

    [Fact]
    public void Render_ManyActions_KeepsFiveRowsOfFiveWithPagesFirst()
    {
        Answer answer = AnswerOf(["Kutipan."]) with
        {
            Actions =
            [
                Action(ActionKind.NextPage, "▶"), .. Enumerable.Range(1, 40).Select(static number => Action(ActionKind.Context, $"[{number}] ¶1")),
                Action(ActionKind.Sources, "Sumber"),
            ],
        };

        MessageBody message = Assert.Single(Render(answer));

        AssertLimits(message);
        Assert.Equal(["▶", "Sumber"], message.Components!.Value[0].Components.Select(static button => button.Label));
        Assert.Equal([2, 5, 5, 5, 5], message.Components.Value.Select(static row => row.Components.Length));
    }

    [Fact]
    public void Render_Picture_GoesAlongWithItsDescription()
    {
        var picture = new Picture([1, 2, 3], new string('a', 3_000));

        ImmutableArray<OutgoingMessage> messages = new DiscordRenderer().Render(AnswerOf(["Kutipan."]) with { Picture = picture }, Keeper());

        MessageBody body = MessageBody.Parse(Assert.Single(messages).Payload);
        AttachmentBody attachment = Assert.Single(body.Attachments!.Value);
        Assert.Same(picture, messages[0].Picture);
        Assert.Equal($"attachment://{attachment.Filename}", body.Embeds!.Value[0].Image!.Url);
        Assert.Equal(DiscordLimits.AltText, attachment.Description.Length);
    }

    [Fact]
    public void Render_SourcesOfAPage_ListsThemLinked()
    {
        Answer answer = AnswerOf(["Kutipan."]) with { Blocks = [], Title = "Sumber *saja*" };

        MessageBody message = Assert.Single(Render(answer));

        Assert.Contains("link https://kabar.example/berita?a=%281%29", ReadAll([message]).Constructs);
        Assert.Null(message.Embeds!.Value[0].Footer);
    }

    private static MessageBody[] Render(Answer answer) =>
        [.. new DiscordRenderer().Render(answer, Keeper()).Select(static message =>
        {
            Recordings.Keep("discord", "post_message", message.Payload);
            return MessageBody.Parse(message.Payload);
        })];

    private static ActionKeeper Keeper() => new(new MemoryActionStore(new ManualTimeProvider(), 10_000, TimeSpan.FromDays(1)), "7");

    /// <summary>All that a message may hold at most, and nobody pinged.</summary>
    internal static void AssertLimits(MessageBody message)
    {
        Assert.Empty(message.AllowedMentions.Parse);
        Assert.InRange(message.Content?.Length ?? 0, 0, 2_000);
        Embed embed = Assert.Single(message.Embeds!.Value);
        (int title, int description, int footer) = (embed.Title?.Length ?? 0, embed.Description?.Length ?? 0, embed.Footer?.Text.Length ?? 0);
        Assert.InRange(title, 0, 256);
        Assert.InRange(description, 0, 4_096);
        Assert.InRange(footer, 0, 2_048);
        Assert.InRange(title + description + footer, 1, 6_000);
        ImmutableArray<ActionRow> rows = message.Components ?? [];
        Assert.InRange(rows.Length, 0, 5);
        string[] ids = [.. rows.SelectMany(static row => row.Components).Select(static component => component.CustomId)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, static id => Assert.InRange(id.Length, 1, 100));
        Assert.All(rows, static row => Assert.InRange(row.Components.Length, 1, 5));
        Assert.All(rows.SelectMany(static row => row.Components), static component => Assert.InRange(component.Label?.Length ?? 1, 1, 80));
    }

    private static DiscordMarkdown ReadAll(IEnumerable<MessageBody> messages) =>
        DiscordMarkdown.Read(string.Join("\n\n", messages.Select(static message => $"{message.Embeds!.Value[0].Title}\n{message.Embeds.Value[0].Description}")));

    /// <summary>The runs of quoted lines.</summary>
    private static IEnumerable<string> Quotes(DiscordMarkdown read)
    {
        List<string> quote = [];
        foreach (DiscordMarkdown.Line line in read.Lines.Append(new DiscordMarkdown.Line("", "")))
        {
            if (line.Kind == "quote")
            {
                quote.Add(line.Text);
            }
            else if (quote.Count > 0)
            {
                yield return string.Join('\n', quote);
                quote = [];
            }
        }
    }

    private static Arbitrary<Answer> Answers() => Hostile.Texts.Generator.NonEmptyListOf()
        .Select(static texts => AnswerOf([.. texts]) with
        {
            Title = texts[0],
            Notice = texts[^1],
            Footer = texts[0],
            Actions = [.. texts.Select(static text => Action(ActionKind.Context, text))],
        })
        .ToArbitrary();

    private static AnswerAction Action(ActionKind kind, string label) =>
        new(kind, label, new CommandInvocation("who", ImmutableDictionary<string, string>.Empty, "", "id"));

    /// <summary>Each text is an article, and its excerpt; pieces of it are marked.</summary>
    private static Answer AnswerOf(string[] texts, string address = Address)
    {
        CitedArticle[] cited = [.. texts.Select((text, index) => new CitedArticle(index + 1, index + 1, ArticleOf(text, address), [], text))];
        return new Answer
        {
            Command = "who",
            Locale = "id",
            Title = "Judul",
            SourcesHeading = "Sumber",
            Sources = [.. cited],
            Blocks = [.. texts.Select((text, index) => new AnswerBlock.Cited(new AnswerItem.Passage(
                text, new Excerpt(cited[index].Article, new TextSpan(0, text.Length), [.. Marks(text)]), new Citation(
                    cited[index], 1, new TextSpan(0, text.Length), $"[{index + 1}] ¶1"))))],
        };
    }

    private static IEnumerable<TextSpan> Marks(string text)
    {
        for (int start = 0; start + 7 < text.Length; start += 20)
        {
            // Marks are words: they cut no character and no line's end in two.
            if (text[start] is not '\n' && text[start + 7] is not '\n' && !char.IsLowSurrogate(text[start]) && !char.IsLowSurrogate(text[start + 7]))
                yield return new TextSpan(start, 7);
        }
    }

    private static Article ArticleOf(string text, string address) => new()
    {
        Id = new ArticleId("/a"),
        File = "a",
        Text = text,
        Reading = text,
        Blocks = [],
        Language = "id",
        Url = address,
    };
}
