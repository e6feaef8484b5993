using BriefingBot.Core.Chat;
using BriefingBot.Core.Localization;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Sending;

namespace BriefingBot.Telegram.Serving;

/// <summary>What happens when somebody presses a button: its query is answered at once, what it stands for in its turn.</summary>
internal sealed class ButtonPresses(
    TelegramClient client, IActionStore actions, IChatSettings settings, ChatRights rights, Responder responder)
{
    /// <summary>Stops the button from spinning, with a word where nothing else will happen.</summary>
    public async Task ReceiveAsync(CallbackQuery query, CancellationToken cancellationToken)
    {
        KeptAction? kept = Find(query);
        InterfaceTexts texts = InterfaceTexts.For(LocaleOf(query));
        string? refusal = kept switch
        {
            null => texts.Expired,
            _ when !await MayPressAsync(query, kept, cancellationToken) => texts.NotYours,
            _ => null,
        };

        // Late answers are refused; there is nothing to do about that.
        await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery(query.Id, refusal, refusal is null ? null : true), cancellationToken);
    }

    public async Task HandleAsync(CallbackQuery query, CancellationToken cancellationToken)
    {
        if (query.Message is not { } message || Find(query) is not { } kept || !await MayPressAsync(query, kept, cancellationToken))
            return;

        SendTarget target = Places.Of(message);
        ChannelKind kind = Places.KindOf(message.Chat);
        var request = new ChatRequest(kept.Action.Invocation, target.Channel, kind, Places.UserOf(query.From))
        {
            MayManage = stop => rights.MayManageAsync(message.Chat, query.From, stop),
        };
        bool isInPlace = IsPage(kept.Action.Kind) && message.Text is not null;
        await responder.AnswerAsync(
            request, target, kind == ChannelKind.Group && !isInPlace ? message.MessageId : null, isInPlace ? message.MessageId : null, cancellationToken);
    }

    private static bool IsPage(ActionKind kind) => kind is ActionKind.PreviousPage or ActionKind.NextPage or ActionKind.Choice;

    private KeptAction? Find(CallbackQuery query) => query is { Message: not null, Data: { } id } ? actions.Find(id) : null;

    /// <summary>Anyone may look around; only the asker changes what all see. In channels an administrator does.</summary>
    private async ValueTask<bool> MayPressAsync(CallbackQuery query, KeptAction kept, CancellationToken cancellationToken)
    {
        if (kept.AskerId is not { } asker || !IsPage(kept.Action.Kind) || asker == Places.UserOf(query.From).Id)
            return true;
        return query.Message?.Chat is { Type: "channel" } channel && await rights.MayManageAsync(channel, query.From, cancellationToken);
    }

    private string LocaleOf(CallbackQuery query) =>
        (query.Message is { } message ? settings.Language(Places.Of(message).Channel) : null) ?? Places.LocaleOf(query.From);
}
