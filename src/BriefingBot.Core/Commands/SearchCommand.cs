using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>The passages that hold the words asked for, marked.</summary>
public sealed class SearchCommand : QueryCommand
{
    internal const string Name = "search";

    private const int PageSize = 5;

    public override CommandDefinition Definition { get; } = new(Name, static texts => texts.Search,
        [CommonOptions.Words, CommonOptions.Source, CommonOptions.Since, CommonOptions.Until]);

    public override Answer Execute(QueryContext context)
    {
        string words = $"{context.Options[CommonOptions.Words]} {context.Options.Text}".Trim();
        string title = context.Texts.SearchTitle(words);
        if (words.Length == 0)
            return AnswerPage.Refuse(context, title, context.Texts.WordsNeeded(Definition.Texts(context.Texts.Commands).Example));

        var query = SearchQuery.Parse(words, context.Library.Names);
        ImmutableArray<FactHit<Passage>> found = context.Library.Passages.Search(query);
        string? notice = null;
        if (found.IsEmpty && query.Parts is { Length: > 1 } parts)
        {
            found = BestOfAny(context.Library, parts);
            notice = context.Texts.SomeWordsOnly;
        }

        FactHit<Passage>[] allowed = [.. found.Where(hit => context.Filter.Allows(hit.Told.Story))];
        if (allowed.Length > 0)
        {
            AnswerRow[] rows = [.. allowed.Select(static hit => new AnswerRow(items => items.Passage(hit.Told)))];
            return AnswerPage.Of(context, title, rows, PageSize, query) with { Notice = notice };
        }

        var suggestions = new List<string>();
        if (found.Length > 0)
            suggestions.Add(context.Texts.WithoutLimits(found.Length, $"/search {words}"));
        else if (Speakers.NearestIn(context.Library, words) is { Length: > 0 } nearest)
            suggestions.Add(context.Texts.DidYouMean(nearest));
        return AnswerPage.Nothing(context, title, context.Library.Stories.IsEmpty ? context.Texts.EmptyLibrary : context.Texts.NothingFound, suggestions);
    }

    /// <summary>Passages with some of the words: those with the most, and the rarest, first.</summary>
    private static ImmutableArray<FactHit<Passage>> BestOfAny(LibrarySnapshot library, ImmutableArray<SearchQuery> parts) =>
    [
        .. parts.SelectMany(part => library.Passages.Search(part))
            .GroupBy(static hit => hit.Told)
            .Select(static hits => new FactHit<Passage>(hits.Key, hits.Sum(static hit => hit.Score)))
            .OrderByDescending(static hit => hit.Score),
    ];
}
