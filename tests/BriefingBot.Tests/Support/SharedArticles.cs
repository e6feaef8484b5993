using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;
using Xunit;

namespace BriefingBot.Tests.Support;

/// <summary>Real pages that stand beside some checkouts and are no part of the project.</summary>
internal static class SharedArticles
{
    /// <summary>The page whose file name begins so; skips the test where the pages are absent.</summary>
    public static Article Read(string prefix)
    {
        string folder = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/articles"));
        Assert.SkipUnless(Directory.Exists(folder), "The shared articles are not beside this checkout.");

        string file = Directory.EnumerateFiles(folder, prefix + "*").Single();
        ReadResult result = new ArticleReader().Read(new ArticleId(file), Path.GetFileName(file), File.ReadAllBytes(file));
        return Assert.IsType<ReadResult.Accepted>(result).Article;
    }
}
