using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Inline;
using BriefingBot.Telegram.Messages;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Telegram.Messages;

/// <summary>Answers of every kind as Telegram is sent them: the HTML, and the buttons.</summary>
public class GoldenMessageTests
{
    public static TheoryData<string, string, string> Questions
    {
        get
        {
            TheoryData<string, string, string> questions = GoldenAnswerTests.Questions;
            questions.Add("start", "id", "/start");
            questions.Add("start-en", "en", "/start");
            questions.Add("context", "id", "/who Ratna");
            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Render_AnAnswerOfTheGoldenLibrary_IsTheGoldenMessage(string name, string locale, string question)
    {
        var bot = new Bot(GoldenAnswerTests.Library);
        Answer answer = bot.Ask(question, locale);
        if (name == "context")
            answer = bot.Ask(answer.Actions.First(static action => action.Kind == ActionKind.Context).Invocation);

        Golden.Check(Shown(answer), "Telegram", $"{name}.txt");
    }

    [Fact]
    public void Text_OfAStatementSentInline_IsTheGoldenMessage()
    {
        Answer answer = new Bot(GoldenAnswerTests.Library).Ask("/quotes");

        var shown = new StringBuilder();
        foreach (InlineQueryResultArticle result in answer.Items.OfType<AnswerItem.Statement>().Select(InlineResult.Of))
            shown.Append(CultureInfo.InvariantCulture, $"# {result.Title}\n{result.Description}\n\n{result.InputMessageContent.MessageText}\n\n");
        Golden.Check(shown.ToString(), "Telegram", "inline.txt");
    }

    private static string Shown(Answer answer)
    {
        var store = new CountingActions();
        var shown = new StringBuilder();
        foreach (OutgoingMessage message in new TelegramRenderer().Render(answer, new ActionKeeper(store, null)))
        {
            TelegramPayload payload = TelegramPayload.Read(message);
            shown.Append(payload.Html).Append('\n');
            foreach (ImmutableArray<InlineKeyboardButton> row in payload.Keyboard?.InlineKeyboard ?? [])
                shown.AppendJoin(' ', row.Select(static button => $"[{button.Text}]")).Append('\n');
        }

        return shown.ToString();
    }
}
