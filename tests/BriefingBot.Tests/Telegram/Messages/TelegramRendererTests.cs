using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram;
using BriefingBot.Telegram.Messages;
using BriefingBot.Telegram.Sending;
using BriefingBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Telegram.Messages;

/// <summary>Whatever an answer holds, its messages are ones that Telegram takes, and they say what the answer says.</summary>
public class TelegramRendererTests
{
    private static readonly TelegramRenderer Renderer = new();

    [Fact]
    public void Render_HostileAnswers_KeepsEveryLimit() => ForHostileAnswers(300, static answer =>
    {
        ImmutableArray<OutgoingMessage> messages = Render(answer);

        Assert.NotEmpty(messages);
        Assert.All(messages, static message =>
        {
            SentHtml sent = SentHtml.Read(TelegramPayload.Read(message).Html);
            Assert.InRange(sent.Text.Length, 1, message.Picture is null ? 4_096 : 1_024);
            Assert.InRange(sent.Entities, 0, 100);
            Assert.False(sent.Text.AsSpan().IsWhiteSpace());
            Assert.Equal(sent.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(sent.Text)));
            Assert.DoesNotContain(sent.Text, static c => c != '\n' && char.IsControl(c));
        });
    });

    [Fact]
    public void Render_HostileAnswers_SaysEverythingInOrder() => ForHostileAnswers(300, static answer =>
    {
        string said = Squeeze(string.Concat(Render(answer with { Picture = null }).Select(static message => SentHtml.Read(TelegramPayload.Read(message).Html).Text)));

        int position = 0;
        foreach (string meant in Meant(answer).Select(Squeeze))
        {
            // A text that is longer than a message may be shortened, but not before half of a message is full.
            string whole = meant.Length > 400 ? meant[..200] : meant;
            int at = said.IndexOf(whole, position, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{whole}' is not said after {position}");
            position = at + whole.Length;
        }
    });

    /// <summary>Formatting is told apart from text by Telegram's own parser, which reads these elsewhere: see tests/conformance/telegram.</summary>
    [Fact]
    public void Render_HostileAnswers_ReadsAsThePlainText() => ForHostileAnswers(
        Environment.GetEnvironmentVariable("BRIEFINGBOT_RECORDINGS") is { Length: > 0 } ? 3_000 : 300, static answer =>
    {
        foreach (MessageText text in MessagePacker.Pack(AnswerLayout.Parts(answer)))
        {
            SentHtml sent = SentHtml.Read(text.Html);

            Assert.Equal(text.Plain, sent.Text);
            Assert.Equal(text.Plain, PlainText.Of(text.Html));
            Assert.Equal(text.Entities, sent.Entities);
            Recordings.Keep("telegram", "html", new JsonObject { ["html"] = text.Html, ["text"] = text.Plain }.ToJsonString());
        }
    });

    [Fact]
    public void Render_ExcerptsThatFitAMessage_ShowsThemCharacterForCharacter() => ForHostileAnswers(300, static answer =>
    {
        string[] messages = [.. Render(answer with { Picture = null }).Select(static message => SentHtml.Read(TelegramPayload.Read(message).Html).Text)];

        foreach (Excerpt quoted in answer.Items.Select(static item => item.Quoted).OfType<Excerpt>())
        {
            string shown = Sent(quoted.Text);
            if (shown.Length is > 0 and < 3_000)
                Assert.Contains(messages, message => message.Contains(shown, StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Render_AnExcerptLongerThanAMessage_CutsItVisiblyBetweenWords()
    {
        Answer answer = Examples.Quoting(string.Concat(Enumerable.Repeat("menunggu ", 800)));

        SentHtml sent = SentHtml.Read(TelegramPayload.Read(Render(answer)[1]).Html);

        Assert.InRange(sent.Text.Length, 3_900, 4_096);
        Assert.EndsWith(" menunggu…", sent.Text, StringComparison.Ordinal);
        Assert.Contains("[1] ¶2", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_MoreThanFitsOneMessage_SplitsBetweenFindingsAndKeepsHeadingsWithThem()
    {
        Answer answer = Examples.Quoting([.. Enumerable.Range(0, 12).Select(static number => $"{number:D2} " + new string('k', 900))]);
        answer = answer with { Blocks = [.. answer.Blocks.SelectMany(static block => (AnswerBlock[])[new AnswerBlock.Heading("Kepala"), block])] };

        string[] messages = [.. Render(answer).Select(static message => SentHtml.Read(TelegramPayload.Read(message).Html).Text)];

        Assert.Equal(3, messages.Length);
        Assert.All(messages, static message => Assert.False(message.EndsWith("Kepala", StringComparison.Ordinal)));
        Assert.All(messages.Skip(1), static message => Assert.StartsWith("Kepala", message, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_ANameBehindAnAt_NotifiesNobody()
    {
        Answer answer = Examples.Quoting("Kata @budi dan surat@pos.example serta **@siti_2**.");

        string html = TelegramPayload.Read(Render(answer)[0]).Html;

        Assert.Contains("Kata <code>@budi</code> dan surat@pos.example serta **<code>@siti_2</code>**.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ALinkThatIsNoneOfTheWeb_IsText()
    {
        string html = TelegramPayload.Read(Render(Examples.Quoting("Kata."))[0]).Html;
        string script = TelegramPayload.Read(Render(Examples.From("javascript:alert(1)"))[0]).Html;

        Assert.Contains("<a href=\"https://kabar.example/berita?a=1&amp;b=2\">[1] ¶2</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a", script, StringComparison.Ordinal);
        Assert.Contains("[1] ¶2", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_AShortAnswerWithAPicture_IsItsCaption()
    {
        var picture = new Picture([1], "Diagram.");

        OutgoingMessage message = Assert.Single(Render(Examples.Quoting("Kata.") with { Picture = picture }));

        Assert.Same(picture, message.Picture);
        Assert.Contains("Kata.", TelegramPayload.Read(message).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000, ActionKind.Sources)]
    [InlineData(5, ActionKind.NextPage)]
    public void Render_APictureWhoseTextIsLongOrTurnsPages_StandsBeforeTheText(int length, ActionKind kind)
    {
        Answer answer = Examples.Quoting(new string('k', length)) with
        {
            Picture = new Picture([1], "Diagram <tiga> batang."),
            Actions = [new AnswerAction(kind, "Aksi", Core.Commands.Bot.Parse("/who"))],
        };

        ImmutableArray<OutgoingMessage> messages = Render(answer);

        Assert.Equal(2, messages.Length);
        Assert.Equal(new TelegramPayload("Diagram &lt;tiga&gt; batang."), TelegramPayload.Read(messages[0]));
        Assert.NotNull(messages[0].Picture);
        Assert.Null(messages[1].Picture);
        Assert.NotNull(TelegramPayload.Read(messages[1]).Keyboard);
    }

    [Fact]
    public void Render_SeveralMessages_PutsTheButtonsUnderTheLast() => ForHostileAnswers(100, static answer =>
    {
        TelegramPayload[] payloads = [.. Render(answer).Select(TelegramPayload.Read)];

        Assert.All(payloads.SkipLast(1), static payload => Assert.Null(payload.Keyboard));
        Assert.Equal(answer.Actions.IsEmpty, payloads[^1].Keyboard is null);
    });

    private static void ForHostileAnswers(int count, Action<Answer> check) => Prop.ForAll<int>(seed =>
    {
        check(new HostileAnswers(seed).Next());
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(10_000));

    private static ImmutableArray<OutgoingMessage> Render(Answer answer) => Renderer.Render(answer, new ActionKeeper(new CountingActions(), null));

    /// <summary>What a reader should find, in order.</summary>
    private static IEnumerable<string> Meant(Answer answer)
    {
        yield return answer.Title;
        yield return answer.Notice ?? "";
        foreach (AnswerBlock block in answer.Blocks)
        {
            yield return block switch
            {
                AnswerBlock.Heading heading => heading.Words,
                AnswerBlock.Text text => text.Words,
                AnswerBlock.Notice notice => notice.Words,
                AnswerBlock.Cited cited => cited.Item.Lead,
                _ => "",
            };
            if (block is AnswerBlock.Cited { Item: var item })
            {
                yield return item.Citation.Label;
                yield return item.Quoted?.Text ?? "";
            }
        }

        foreach (CitedArticle source in answer.Sources)
            yield return $"[{source.Mark}] {source.Label}";
        yield return answer.Footer ?? "";
    }

    /// <summary>As Telegram keeps it, written down apart from the renderer: rune by rune.</summary>
    private static string Sent(string text) => string.Concat(text.EnumerateRunes().Select(static rune => rune.Value switch
    {
        '\n' => "\n",
        '\r' or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or 0x0333 or 0x033F or 0x030A => "",
        _ when Rune.IsControl(rune) => " ",
        _ => rune.ToString(),
    })).Trim();

    /// <summary>Without white space, which lines and cuts may change, up to where a shortened text ends.</summary>
    private static string Squeeze(string text) =>
        string.Concat(Sent(text).Where(static c => !char.IsWhiteSpace(c)));
}
