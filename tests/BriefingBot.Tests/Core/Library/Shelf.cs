using BriefingBot.Core.Library;

namespace BriefingBot.Tests.Core.Library;

/// <summary>Libraries for tests.</summary>
internal static class Shelf
{
    public static LibrarySnapshot Of(params ToldArticle[] articles) => Live(articles).Current;

    public static LiveLibrary Live(params ToldArticle[] articles)
    {
        var library = new LiveLibrary();
        new LibraryWriter(library).Apply(new LibraryChange([.. articles.Select(static article => article.Build())], [], []));
        return library;
    }
}
