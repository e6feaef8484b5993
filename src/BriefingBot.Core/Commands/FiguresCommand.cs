using BriefingBot.Core.Answers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;
using Figure = BriefingBot.Core.Extraction.Figure;

namespace BriefingBot.Core.Commands;

/// <summary>Numbers, grouped by what they count, with those who claim them; differing ones side by side.</summary>
public sealed class FiguresCommand : QueryCommand
{
    private const int PageSize = 8;

    /// <summary>Figures are compared with each other, so only the best, or newest, of very many are shown.</summary>
    private const int MostCompared = 300;

    public override CommandDefinition Definition { get; } = new("figures", static texts => texts.Figures,
        [CommonOptions.Topic, CommonOptions.By, CommonOptions.Source, CommonOptions.Since, CommonOptions.Until]);

    public override Answer Execute(QueryContext context)
    {
        string? topic = context.Options[CommonOptions.Topic] ?? (context.Options.Text.Length > 0 ? context.Options.Text : null);
        string? by = context.Options[CommonOptions.By];
        NameChoice? claimant = by is null ? null : NameChoice.Of(by, context.Library);
        switch (claimant)
        {
            case NameChoice.Ambiguous ambiguous:
                return Speakers.AskWhich(context, ambiguous, entry => context.Invocation with
                {
                    Options = context.Invocation.Options.SetItem(CommonOptions.By.Name, entry.Canonical),
                });
            case NameChoice.Unknown unknown:
                return Speakers.Suggest(context, unknown);
        }

        var known = claimant as NameChoice.Known;
        (SearchQuery query, List<Told<Figure>> found) = Find(context.Library, topic, known);
        string title = context.Texts.FiguresTitle(topic, known?.Entries[0].Canonical);
        List<Told<Figure>> allowed = found.FindAll(told => context.Filter.Allows(told.Story));
        if (allowed.Count == 0)
        {
            string[] suggestions = found.Count == 0 ? [] : [context.Texts.WithoutLimits(found.Count, $"/figures {topic}".Trim())];
            return AnswerPage.Nothing(context, title, context.Library.Stories.IsEmpty ? context.Texts.EmptyLibrary : context.Texts.NothingFound, suggestions);
        }

        AnswerRow[] rows = [.. FigureGroup.Of(allowed.Take(MostCompared), context.Library).SelectMany(group => group.Claims.Select(claim => new AnswerRow(
            items => items.Figure(claim.Told, claim.Repeats), group.Counted(context.Texts), group.Differences(context.Texts))))];
        Answer answer = AnswerPage.Of(context, title, rows, PageSize, query);
        return allowed.Count > MostCompared ? answer with { Notice = context.Texts.OnlyFirst(MostCompared, allowed.Count) } : answer;
    }

    /// <summary>The best for a topic; for a person both what they claim and what is said of them; without either, the newest first.</summary>
    private static (SearchQuery Query, List<Told<Figure>> Found) Find(LibrarySnapshot library, string? topic, NameChoice.Known? by)
    {
        if (topic is null)
        {
            IEnumerable<Told<Figure>> all = by is null ? library.Figures.All : by.Entries.SelectMany(library.Figures.By);
            return (SearchQuery.None, [.. all.OrderByDescending(static told => told.Story.Day ?? DateOnly.MinValue)]);
        }

        var query = SearchQuery.Parse(topic, library.Names);
        List<Told<Figure>> found = [.. library.Figures.Search(query, by?.Entries).Select(static hit => hit.Told)];
        if (by is null && NameChoice.Of(topic, library) is NameChoice.Known person)
            found = [.. person.Entries.SelectMany(library.Figures.By).Concat(found).Distinct()];
        return (query, found);
    }
}
