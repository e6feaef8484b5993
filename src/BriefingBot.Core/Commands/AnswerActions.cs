using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>Adds to an answer what every answer offers: its other pages, the surroundings of its excerpts, its sources.</summary>
internal static class AnswerActions
{
    public static Answer Offer(Answer answer, CommandInvocation invocation, InterfaceTexts texts)
    {
        var actions = ImmutableArray.CreateBuilder<AnswerAction>();
        if (answer.Page > 1)
            actions.Add(new AnswerAction(ActionKind.PreviousPage, texts.PreviousPageLabel, invocation with { Page = answer.Page - 1 }));
        if (answer.Page < answer.PageCount)
            actions.Add(new AnswerAction(ActionKind.NextPage, texts.NextPageLabel, invocation with { Page = answer.Page + 1 }));
        actions.AddRange(answer.Actions);
        if (answer.Command != ContextCommand.Name)
        {
            actions.AddRange(answer.Items
                .Where(static item => item.Quoted is not null)
                .Select(item => new AnswerAction(ActionKind.Context, item.Citation.Label, ContextCommand.Around(item, invocation))));
        }

        if (!answer.Sources.IsEmpty)
            actions.Add(new AnswerAction(ActionKind.Sources, answer.SourcesHeading, invocation with { Page = answer.Page, View = AnswerView.Sources }));
        return answer with { Actions = actions.ToImmutable() };
    }

    /// <summary>What a view leaves of an answer.</summary>
    public static Answer Show(Answer answer, AnswerView view) => view == AnswerView.Whole
        ? answer
        : answer with { Notice = null, Blocks = [], Footer = null, Actions = [], Picture = null };
}
