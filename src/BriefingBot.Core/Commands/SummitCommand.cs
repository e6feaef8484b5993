using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Meetings, visits, talks and agreements.</summary>
public sealed class SummitCommand : QueryCommand
{
    private const int PageSize = 8;

    public override CommandDefinition Definition { get; } = new("summit", static texts => texts.Summit,
        [CommonOptions.SummitTopic, CommonOptions.Place, CommonOptions.Since, CommonOptions.Until]);

    public override Answer Execute(QueryContext context)
    {
        string? topic = context.Options[CommonOptions.SummitTopic] ?? (context.Options.Text.Length > 0 ? context.Options.Text : null);
        string? place = context.Options[CommonOptions.Place];
        var query = SearchQuery.Parse($"{topic} {place}", context.Library.Names);
        Told<NewsEvent>[] found =
        [
            .. (query.IsEmpty ? context.Library.Events.All : context.Library.Events.Search(query).Select(static hit => hit.Told))
                .Where(told => context.Filter.Allows(told.Story)),
        ];
        string title = context.Texts.SummitTitle(topic, place);
        return found.Length == 0
            ? AnswerPage.Nothing(context, title, context.Texts.NothingFound, [])
            : AnswerPage.Of(context, title, [.. found.Select(static told => new AnswerRow(items => items.Event(told, [])))], PageSize, query);
    }
}
