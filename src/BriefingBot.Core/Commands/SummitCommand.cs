using System.Collections.Immutable;
using BriefingBot.Core.Answers;
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
        [CommonOptions.SummitTopic, CommonOptions.Place, CommonOptions.WrittenIn, CommonOptions.HeldSince, CommonOptions.HeldUntil]);

    public override Answer Execute(QueryContext context)
    {
        string? topic = context.Options[CommonOptions.SummitTopic] ?? (context.Options.Text.Length > 0 ? context.Options.Text : null);
        string? place = context.Options[CommonOptions.Place];
        string title = context.Texts.SummitTitle(topic, place);
        HappeningQuery all = HappeningQuery.All with { Language = context.Filter.Language, Since = context.Filter.Since, Until = context.Filter.Until };
        if (topic is null && place is null)
            return Brief(context, title, all);

        HappeningQuery asked = all with { Words = SearchQuery.Parse($"{topic} {place}", context.Library.Names) };
        Total found = asked.Words.IsEmpty ? 0 : context.Library.Happenings.CountOf(asked, context.MostCounted);
        if (found.Count == 0)
            return Nothing(context, title, asked.Words);

        HappeningQuery first = asked with { Place = place is null ? "" : NameKeys.Country(place.Trim('"')) };
        var rows = new AnswerRows(found, (skip, take) => Find(context.Library.Happenings, first, asked, skip, take)
            .Select(happening => Meeting.Of(happening, context.Filter).Row()));
        return AnswerPage.Of(context, title, rows, PageSize, asked.Words);
    }

    /// <summary>Those held at the place asked for come before those that only tell of it.</summary>
    private static IEnumerable<Happening> Find(HappeningIndex happenings, HappeningQuery first, HappeningQuery all, int skip, int take)
    {
        ImmutableArray<Happening> there = happenings.Find(first, skip + take);
        return there.Concat(happenings.Find(all, skip + take).Except(there)).Skip(skip).Take(take);
    }

    private static Answer Brief(QueryContext context, string title, HappeningQuery all)
    {
        HappeningIndex happenings = context.Library.Happenings;
        if (happenings.MostTold(all) is not { } core)
            return Nothing(context, title, SearchQuery.None);

        var brief = new SummitBrief(context.Library, Meeting.Of(core, context.Filter), context.Filter);
        AnswerRow[] told = [.. brief.Rows(context.Texts)];
        HashSet<long> parts = [.. brief.Parts.Select(static part => part.Happening.Id)];
        Total found = happenings.CountOf(all, context.MostCounted);
        var rows = new AnswerRows(found.IsMore ? found : told.Length + found.Count - parts.Count, (skip, take) => told.Concat(
                happenings.Find(all, Math.Max(0, skip + take - told.Length) + parts.Count)
                    .Where(happening => !parts.Contains(happening.Id))
                    .Select(happening => Meeting.Of(happening, context.Filter).Row(context.Texts.OtherMeetingsHeading)))
            .Skip(skip).Take(take));
        return AnswerPage.Of(context, brief.Title(context.Texts), rows, BriefSize, SearchQuery.None);
    }

    private static Answer Nothing(QueryContext context, string title, SearchQuery query)
    {
        if (context.Library.IsEmpty)
            return AnswerPage.Nothing(context, title, context.Texts.EmptyLibrary, []);

        var suggestions = new List<string>();
        Total passages = query.IsEmpty ? 0 : context.Library.Passages.CountOf(new FactQuery(query), context.MostCounted);
        if (passages.Count > 0)
            suggestions.Add(context.Texts.PassagesInstead(passages, $"/search {query.Text.Trim()}"));
        if (!query.IsEmpty && Speakers.NearestIn(context.Library, query.Text) is { Length: > 0 } nearest)
            suggestions.Add(context.Texts.DidYouMean(nearest));
        return AnswerPage.Nothing(context, title, context.Texts.NothingFound, suggestions);
    }
}
