using System.Collections.Immutable;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>One outlet and its articles.</summary>
/// <param name="Name">As the first article spells it; null for articles that tell none.</param>
/// <param name="Articles">The newest first, undated ones last, then by number.</param>
public sealed record Outlet(string? Name, ImmutableSortedSet<LibraryArticle> Articles)
{
    private static readonly Comparer<LibraryArticle> NewestFirst = Comparer<LibraryArticle>.Create(static (left, right) =>
        (right.Day ?? DateOnly.MinValue, left.Number).CompareTo((left.Day ?? DateOnly.MinValue, right.Number)));

    public string Folded { get; } = Name is null ? "" : WordFolding.Fold(Name);

    /// <summary>The first day that an article is dated; null where none is.</summary>
    public DateOnly? First => Dated == 0 ? null : Articles[Dated - 1].Day;

    /// <summary>The last day.</summary>
    public DateOnly? Last => Dated == 0 ? null : Articles[0].Day;

    /// <summary>How many articles are dated.</summary>
    private int Dated { get; init; }

    public static Outlet Of(string? name) => new(name, ImmutableSortedSet.Create<LibraryArticle>(NewestFirst));

    public Outlet With(IEnumerable<LibraryArticle> articles) => Changed(articles, static (all, article) => all.Add(article), 1);

    public Outlet Without(IEnumerable<LibraryArticle> articles) => Changed(articles, static (all, article) => all.Remove(article), -1);

    private Outlet Changed(IEnumerable<LibraryArticle> articles, Action<ImmutableSortedSet<LibraryArticle>.Builder, LibraryArticle> change, int sign)
    {
        ImmutableSortedSet<LibraryArticle>.Builder all = Articles.ToBuilder();
        int dated = Dated;
        foreach (LibraryArticle article in articles)
        {
            change(all, article);
            dated += article.Day is null ? 0 : sign;
        }

        return this with { Articles = all.ToImmutable(), Dated = dated };
    }
}
