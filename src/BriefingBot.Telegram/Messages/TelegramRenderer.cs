using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram.Messages;

/// <summary>Renders answers as Telegram messages in HTML, with their buttons under the last.</summary>
public sealed class TelegramRenderer : IMessageRenderer
{
    public ImmutableArray<OutgoingMessage> Render(Answer answer, ActionKeeper actions)
    {
        MessageText[] texts = [.. MessagePacker.Pack(AnswerLayout.Parts(answer))];
        InlineKeyboardMarkup? keyboard = KeyboardLayout.Of(answer, actions);
        if (answer.Picture is { } picture)
        {
            if (texts is [{ Plain.Length: <= MessageLimits.Caption } caption] && !TurnsPages(answer))
                return [Message(caption, keyboard) with { Picture = picture }];
            return [Message(Caption(picture, answer), null) with { Picture = picture }, .. Messages(texts, keyboard)];
        }

        return [.. Messages(texts, keyboard)];
    }

    private static IEnumerable<OutgoingMessage> Messages(MessageText[] texts, InlineKeyboardMarkup? keyboard) =>
        texts.Select((text, index) => Message(text, index == texts.Length - 1 ? keyboard : null));

    private static OutgoingMessage Message(MessageText text, InlineKeyboardMarkup? keyboard) => new TelegramPayload(text.Html, keyboard).ToMessage();

    /// <summary>A text can take the place of a text, not of a picture.</summary>
    private static bool TurnsPages(Answer answer) =>
        answer.Actions.Any(static action => KeyboardLayout.IsPage(action) || action.Kind == ActionKind.Choice);

    /// <summary>What the picture shows, for those who do not see it: Telegram has no other place for it.</summary>
    private static MessageText Caption(Picture picture, Answer answer)
    {
        string words = SentText.Of(picture.AltText).Trim();
        return new MessageTextBuilder().Text(SentText.Within(words.Length > 0 ? words : SentText.Line(answer.Title), MessageLimits.Caption)).Build();
    }
}
