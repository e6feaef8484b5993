using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;

namespace BriefingBot.Discord.Messages;

/// <summary>What a reader can do about an answer, as rows of buttons; the choice between names as a menu.</summary>
internal static class ActionRows
{
    private const int Primary = 1;
    private const int Secondary = 2;

    /// <summary>Of a menu, whose choices have ids of their own.</summary>
    private const string MenuId = "choose";

    /// <summary>Null where there is nothing to do. Actions that find no room are left out.</summary>
    public static ImmutableArray<ActionRow>? Of(Answer answer, ActionKeeper actions)
    {
        var rows = ImmutableArray.CreateBuilder<ActionRow>();
        AnswerAction[] choices = [.. answer.Actions.Where(static action => action.Kind == ActionKind.Choice)];
        if (choices.Length > 0)
            rows.Add(new ActionRow([Menu(choices, answer, actions)]));

        var ids = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<AnswerAction[]> chunks = answer.Actions
            .Where(static action => action.Kind != ActionKind.Choice)
            .GroupBy(static action => action.Kind is ActionKind.Context)
            .OrderBy(static group => group.Key)
            .SelectMany(static group => group.Chunk(DiscordLimits.ButtonsInRow));
        foreach (AnswerAction[] chunk in chunks.Take(DiscordLimits.Rows - rows.Count))
        {
            ImmutableArray<RowComponent> buttons = [.. chunk.Select(action => Button(action, actions)).Where(button => ids.Add(button.CustomId))];
            if (!buttons.IsEmpty)
                rows.Add(new ActionRow(buttons));
        }

        return rows.Count == 0 ? null : rows.ToImmutable();
    }

    private static RowComponent Button(AnswerAction action, ActionKeeper actions) => new(RowComponent.Button, actions.Keep(action))
    {
        Style = action.Kind == ActionKind.Run ? Primary : Secondary,
        Label = Label(action, DiscordLimits.ButtonLabel),
    };

    private static RowComponent Menu(AnswerAction[] choices, Answer answer, ActionKeeper actions) => new(RowComponent.StringSelect, MenuId)
    {
        Placeholder = Markdown.Fit(Markdown.OneLine(answer.Title), DiscordLimits.SelectLabel),
        Options =
        [
            .. choices
                .Take(DiscordLimits.SelectOptions)
                .Select(action => new SelectChoice(Label(action, DiscordLimits.SelectLabel), actions.Keep(action)))
                .DistinctBy(static choice => choice.Value),
        ],
    };

    /// <summary>A button must say something.</summary>
    private static string Label(AnswerAction action, int most) =>
        string.IsNullOrWhiteSpace(action.Label) ? "…" : Markdown.Fit(Markdown.OneLine(action.Label), most);
}
