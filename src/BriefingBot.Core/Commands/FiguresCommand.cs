using BriefingBot.Core.Answers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;
using Figure = BriefingBot.Core.Extraction.Figure;

namespace BriefingBot.Core.Commands;

/// <summary>Numbers, grouped by what they count, with those who claim them; differing ones side by side.</summary>
public sealed class FiguresCommand : QueryCommand
{
    private const int PageSize = 8;

    /// <summary>Figures are compared with each other, so only the best, or newest, of very many are shown.</summary>
    private const int MostCompared = 100;

    public override CommandDefinition Definition { get; } = new("figures", static texts => texts.Figures,
        [CommonOptions.Topic, CommonOptions.By, CommonOptions.Source, CommonOptions.WrittenIn, CommonOptions.Since, CommonOptions.Until]);

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
        FactIndex<Figure> figures = context.Library.Figures;
        FactQuery[] asked = Queries(context.Library, topic, known);
        string title = context.Texts.FiguresTitle(topic, known?.Entries[0].Canonical);
        FactQuery[] limited = [.. asked.Select(query => context.Filter.Limit(query, context.Library))];
        Total allowed = Count(figures, limited, context.MostCounted);
        if (allowed.Count == 0)
        {
            Total found = context.Filter.IsEmpty ? 0 : Count(figures, asked, context.MostCounted);
            string[] suggestions = found.Count == 0 ? [] : [context.Texts.WithoutLimits(found, $"/figures {topic}".Trim())];
            return AnswerPage.Nothing(context, title, context.Library.IsEmpty ? context.Texts.EmptyLibrary : context.Texts.NothingFound, suggestions);
        }

        IEnumerable<Told<Figure>> best = limited.SelectMany(query => figures.Find(query, 0, MostCompared)).Distinct().Take(MostCompared);
        AnswerRows rows = Rows(FigureGroup.Of(best, context.Library), context.Texts);
        Answer answer = AnswerPage.Of(context, title, rows, PageSize, asked[^1].Words);
        return allowed.Count > MostCompared ? answer with { Notice = context.Texts.OnlyFirst(MostCompared, allowed) } : answer;
    }

    /// <summary>The best for a topic; for a person both what they claim and what is said of them; without either, the newest first.</summary>
    private static FactQuery[] Queries(LibrarySnapshot library, string? topic, NameChoice.Known? by)
    {
        FactQuery all = FactQuery.All with { By = by?.Entries };
        if (topic is null)
            return [all];

        FactQuery search = all with { Words = SearchQuery.Parse(topic, library.Names) };
        if (by is null && NameChoice.Of(topic, library) is NameChoice.Known person)
            return [all with { By = person.Entries }, search];
        return search.Words.IsEmpty ? [] : [search];
    }

    /// <summary>How many figures one or two queries find together.</summary>
    private static Total Count(FactIndex<Figure> figures, FactQuery[] queries, int most)
    {
        if (queries is [])
            return 0;
        if (queries is [var any] && any == FactQuery.All)
            return figures.Count;

        Total claimed = figures.CountOf(queries[0], most);
        if (claimed.IsMore || queries is not [var byThem, var ofThem])
            return claimed;

        Total told = figures.CountOf(ofThem, most);
        return told.IsMore ? told : Total.Of(claimed.Count + told.Count - figures.CountOf(ofThem with { By = byThem.By }), most);
    }

    private static AnswerRows Rows(List<FigureGroup> groups, InterfaceTexts texts) => new(
        groups.Sum(static group => group.Claims.Count), (skip, take) => Slice(groups, texts, skip).Take(take));

    private static IEnumerable<AnswerRow> Slice(List<FigureGroup> groups, InterfaceTexts texts, int skip)
    {
        foreach (FigureGroup group in groups)
        {
            if (skip < group.Claims.Count)
            {
                string counted = group.Counted(texts);
                string? differences = group.Differences(texts);
                foreach (FigureClaim claim in group.Claims.Skip(skip))
                    yield return new AnswerRow(items => items.Figure(claim.Told, claim.Repeats), counted, differences);
            }

            skip = Math.Max(0, skip - group.Claims.Count);
        }
    }
}
