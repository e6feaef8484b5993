using System.Collections.Immutable;

namespace BriefingBot.Core.Library;

/// <summary>All outlets of a snapshot.</summary>
public sealed class OutletShelf
{
    private readonly ImmutableDictionary<string, Outlet> _byName;

    private OutletShelf(ImmutableDictionary<string, Outlet> byName)
    {
        _byName = byName;
        All = [.. byName.Values
            .OrderBy(static outlet => outlet.Name is null)
            .ThenByDescending(static outlet => outlet.Articles.Count)
            .ThenBy(static outlet => outlet.Name, StringComparer.OrdinalIgnoreCase)];
        Names = [.. All.Select(static outlet => outlet.Name).OfType<string>().Order(StringComparer.OrdinalIgnoreCase)];
    }

    public static OutletShelf Empty { get; } = new(ImmutableDictionary.Create<string, Outlet>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The one with the most articles first; articles that tell no outlet last.</summary>
    public ImmutableArray<Outlet> All { get; }

    /// <summary>Every known outlet once, in alphabetical order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The outlets whose name holds some words, in folded form.</summary>
    public ImmutableArray<string> Holding(string folded) => folded.Length == 0 ? [] :
        [.. All.Where(outlet => outlet.Folded.Contains(folded, StringComparison.Ordinal)).Select(static outlet => outlet.Folded).Distinct()];

    internal OutletShelf With(IEnumerable<LibraryArticle> removed, IEnumerable<LibraryArticle> added)
    {
        ImmutableDictionary<string, Outlet>.Builder byName = _byName.ToBuilder();
        foreach (IGrouping<string, LibraryArticle> articles in removed.GroupBy(static article => article.Article.Source ?? "", StringComparer.OrdinalIgnoreCase))
        {
            Outlet left = byName[articles.Key].Without(articles);
            if (left.Articles.IsEmpty)
                byName.Remove(articles.Key);
            else
                byName[articles.Key] = left;
        }

        foreach (IGrouping<string, LibraryArticle> articles in added.GroupBy(static article => article.Article.Source ?? "", StringComparer.OrdinalIgnoreCase))
        {
            Outlet known = byName.TryGetValue(articles.Key, out Outlet? outlet) ? outlet : Outlet.Of(articles.First().Article.Source);
            byName[articles.Key] = known.With(articles);
        }

        return new OutletShelf(byName.ToImmutable());
    }
}
