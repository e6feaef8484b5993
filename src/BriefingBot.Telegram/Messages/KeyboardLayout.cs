using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram.Messages;

/// <summary>Lays what a reader can do about an answer out as rows of buttons.</summary>
internal static class KeyboardLayout
{
    /// <summary>A label such as <c>[1] ¶5</c> is still whole on a narrow telephone.</summary>
    private const int ContextsInARow = 4;

    /// <summary>Null for an answer that offers nothing. Of findings in one paragraph the first has a button for it.</summary>
    public static InlineKeyboardMarkup? Of(Answer answer, ActionKeeper actions)
    {
        AnswerAction[] others = [.. answer.Actions.Where(static action => action.Kind != ActionKind.Context).Take(MessageLimits.Buttons)];
        IEnumerable<AnswerAction> contexts = answer.Actions
            .Where(static action => action.Kind == ActionKind.Context)
            .DistinctBy(static action => action.Label)
            .Take(MessageLimits.Buttons - others.Length);

        ImmutableArray<ImmutableArray<InlineKeyboardButton>> rows =
        [
            .. Rows(others.Where(IsPage), 2),
            .. Rows(others.Where(static action => action.Kind is ActionKind.Choice or ActionKind.Run), 1),
            .. Rows(contexts, ContextsInARow),
            .. Rows(others.Where(static action => action.Kind == ActionKind.Sources), 1),
        ];
        return rows.IsEmpty ? null : new InlineKeyboardMarkup(rows);

        IEnumerable<ImmutableArray<InlineKeyboardButton>> Rows(IEnumerable<AnswerAction> row, int width) => row
            .Select(action => new InlineKeyboardButton(Label(action, answer), CallbackData: actions.Keep(action)))
            .Chunk(width)
            .Select(static chunk => chunk.ToImmutableArray());
    }

    /// <summary>True for buttons that show another page in the place of this one.</summary>
    public static bool IsPage(AnswerAction action) => action.Kind is ActionKind.PreviousPage or ActionKind.NextPage;

    /// <summary>The buttons to other pages say which page they open.</summary>
    private static string Label(AnswerAction action, Answer answer) => SentText.Within(SentText.Line(action.Kind switch
    {
        ActionKind.PreviousPage => string.Create(CultureInfo.InvariantCulture, $"{action.Label} {answer.Page - 1}/{answer.PageCount}"),
        ActionKind.NextPage => string.Create(CultureInfo.InvariantCulture, $"{answer.Page + 1}/{answer.PageCount} {action.Label}"),
        _ => action.Label,
    }), MessageLimits.ButtonLabel);
}
