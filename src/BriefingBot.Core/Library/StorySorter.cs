namespace BriefingBot.Core.Library;

/// <summary>Puts articles of the same text together.</summary>
internal static class StorySorter
{
    /// <summary>The stories by the number of their earliest article.</summary>
    public static IEnumerable<Story> Sort(IEnumerable<LibraryArticle> articles)
    {
        var texts = new List<List<LibraryArticle>>();
        var byKey = new Dictionary<ulong, List<List<LibraryArticle>>>();
        foreach (LibraryArticle article in articles.OrderBy(static article => article.Number))
        {
            List<LibraryArticle>? copies = article.Fingerprint.Keys
                .SelectMany(key => byKey.GetValueOrDefault(key, []))
                .FirstOrDefault(known => known[0].Fingerprint.IsCopyOf(article.Fingerprint));
            if (copies is not null)
            {
                copies.Add(article);
                continue;
            }

            texts.Add(copies = [article]);
            foreach (ulong key in article.Fingerprint.Keys)
            {
                if (!byKey.TryGetValue(key, out List<List<LibraryArticle>>? sharing))
                    byKey.Add(key, sharing = []);
                sharing.Add(copies);
            }
        }

        return texts.Select(static copies =>
        {
            LibraryArticle main = copies.MaxBy(static copy => copy.Article.Blocks.Sum(static block => block.Paragraph > 0 ? block.Span.Length : 0))!;
            return new Story(main, [.. copies.Where(copy => copy != main)]);
        });
    }
}
