using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>The passages that hold the words asked for, marked.</summary>
public sealed class SearchCommand : QueryCommand
{
    internal const string Name = "search";

    private const int PageSize = 5;

    public override CommandDefinition Definition { get; } = new(Name, static texts => texts.Search,
        [CommonOptions.Words, CommonOptions.Source, CommonOptions.WrittenIn, CommonOptions.Since, CommonOptions.Until]);

    public override Answer Execute(QueryContext context)
    {
        string words = $"{context.Options[CommonOptions.Words]} {context.Options.Text}".Trim();
        string title = context.Texts.SearchTitle(words);
        if (words.Length == 0)
            return AnswerPage.Refuse(context, title, context.Texts.WordsNeeded(Definition.Texts(context.Texts.Commands).Example));

        var query = SearchQuery.Parse(words, context.Library.Names);
        FactIndex<Passage> passages = context.Library.Passages;
        var asked = new FactQuery(query);
        Total found = query.IsEmpty ? 0 : passages.CountOf(asked, context.MostCounted);
        bool hasParts = found.Count == 0 && query.HasParts;
        if (hasParts)
        {
            asked = asked with { AnyWord = true };
            found = passages.CountOf(asked, context.MostCounted);
        }

        FactQuery limited = context.Filter.Limit(asked, context.Library);
        Total allowed = found.Count == 0 || context.Filter.IsEmpty ? found : passages.CountOf(limited, context.MostCounted);
        if (allowed.Count > 0)
        {
            var rows = new AnswerRows(
                allowed, (skip, take) => passages.Find(limited, skip, take).Select(static told => new AnswerRow(items => items.Passage(told))));
            return AnswerPage.Of(context, title, rows, PageSize, query) with { Notice = hasParts ? context.Texts.SomeWordsOnly : null };
        }

        var suggestions = new List<string>();
        if (found.Count > 0)
            suggestions.Add(context.Texts.WithoutLimits(found, $"/search {words}"));
        else if (Speakers.NearestIn(context.Library, words) is { Length: > 0 } nearest)
            suggestions.Add(context.Texts.DidYouMean(nearest));
        return AnswerPage.Nothing(context, title, context.Library.IsEmpty ? context.Texts.EmptyLibrary : context.Texts.NothingFound, suggestions);
    }
}
