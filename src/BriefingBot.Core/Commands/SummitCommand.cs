using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Meetings, visits, talks and agreements: those asked for; without options the most covered one, then the others.</summary>
public sealed class SummitCommand : QueryCommand
{
    private const int PageSize = 8;

    /// <summary>A brief is one screen and not parted.</summary>
    private const int BriefSize = 14;

    public override CommandDefinition Definition { get; } = new("summit", static texts => texts.Summit,
        [CommonOptions.SummitTopic, CommonOptions.Place, CommonOptions.HeldSince, CommonOptions.HeldUntil]);

    public override Answer Execute(QueryContext context)
    {
        string? topic = context.Options[CommonOptions.SummitTopic] ?? (context.Options.Text.Length > 0 ? context.Options.Text : null);
        string? place = context.Options[CommonOptions.Place];
        List<Meeting> meetings = Meeting.In(context.Library, context.Filter);
        string title = context.Texts.SummitTitle(topic, place);
        if (topic is null && place is null)
            return Brief(context, title, meetings);

        var query = SearchQuery.Parse($"{topic} {place}", context.Library.Names);
        HashSet<NewsEvent> asked = [.. context.Library.Events.Search(query).Select(static hit => hit.Told.Fact)];
        string? country = place is null ? null : NameKeys.Country(place.Trim('"'));
        AnswerRow[] rows =
        [
            .. meetings
                .Where(meeting => meeting.Tellings.Any(telling => asked.Contains(telling.Told.Fact)))
                .OrderByDescending(meeting => meeting.Tellings.Any(telling => telling.Place == country))
                .ThenByDescending(static meeting => meeting.From ?? DateOnly.MinValue)
                .ThenByDescending(static meeting => meeting.StoryCount)
                .Select(static meeting => meeting.Row()),
        ];
        return rows.Length > 0 ? AnswerPage.Of(context, title, rows, PageSize, query) : Nothing(context, title, query);
    }

    private static Answer Brief(QueryContext context, string title, List<Meeting> meetings)
    {
        if (SummitBrief.Of(meetings, context.Library) is not { } brief)
            return Nothing(context, title, SearchQuery.None);

        AnswerRow[] rows =
        [
            .. brief.Rows(context.Texts),
            .. meetings
                .Except(brief.Parts)
                .OrderByDescending(static meeting => meeting.From ?? DateOnly.MinValue)
                .Select(meeting => meeting.Row(context.Texts.OtherMeetingsHeading)),
        ];
        return AnswerPage.Of(context, brief.Title(context.Texts), rows, BriefSize, SearchQuery.None);
    }

    private static Answer Nothing(QueryContext context, string title, SearchQuery query)
    {
        if (context.Library.Stories.IsEmpty)
            return AnswerPage.Nothing(context, title, context.Texts.EmptyLibrary, []);

        var suggestions = new List<string>();
        int passages = query.IsEmpty ? 0 : context.Library.Passages.Search(query).Length;
        if (passages > 0)
            suggestions.Add(context.Texts.PassagesInstead(passages, $"/search {query.Text.Trim()}"));
        if (!query.IsEmpty && Speakers.NearestIn(context.Library, query.Text) is { Length: > 0 } nearest)
            suggestions.Add(context.Texts.DidYouMean(nearest));
        return AnswerPage.Nothing(context, title, context.Texts.NothingFound, suggestions);
    }
}
