using System.Collections.Immutable;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>What news must be, by looking at everything there is: slow, and plain to see.</summary>
/// <param name="arrivals">Of findings alone, not of contents.</param>
internal sealed class PlainNews(LibrarySnapshot library, DateTimeOffset asOf, IReadOnlyDictionary<FactKey, DateTimeOffset> arrivals)
{
    private readonly DateTimeOffset _earliest = asOf - DateTimeOffset.MinValue > News.LongestLook ? asOf - News.LongestLook : DateTimeOffset.MinValue;

    /// <summary>News that passes over nothing.</summary>
    public News News { get; } = new(library, asOf, key => arrivals.TryGetValue(key, out DateTimeOffset at) ? at : null);

    public Arrived<Statement>[] Statements() => Sort(Facts(static story => story.Analyzed.Statements, static keys => keys.Statements));

    public Arrived<Figure>[] Figures() => Sort(Facts(static story => story.Analyzed.Figures, static keys => keys.Figures));

    public Arrived<NewsEvent>[] Events() => Sort(Facts(static story => story.Analyzed.Events, static keys => keys.Events));

    public Arrived<LibraryArticle>[] Stories() => Sort(library.Stories.Select(story => (new Told<LibraryArticle>(story, story.Main), FirstOf(story))));

    private FactKey FirstOf(Story story) => story.Articles
        .Select(static article => ArticleKeys.Of(article.Analyzed).Article)
        .MinBy(key => (At(key) ?? DateTimeOffset.MaxValue, key.Value));

    private IEnumerable<(Told<T> Told, FactKey Key)> Facts<T>(Func<Story, ImmutableArray<T>> facts, Func<ArticleKeys, IReadOnlyList<FactKey>> keys) =>
        library.Stories.SelectMany(story => facts(story).Zip(keys(ArticleKeys.Of(story.Analyzed)), (fact, key) => (new Told<T>(story, fact), key)));

    private DateTimeOffset? At(FactKey key) => arrivals.TryGetValue(key, out DateTimeOffset at) && at <= asOf ? at : null;

    private Arrived<T>[] Sort<T>(IEnumerable<(Told<T> Told, FactKey Key)> facts) =>
    [
        .. facts
            .Select(fact => (fact.Told, fact.Key, At: At(fact.Key)))
            .Where(fact => fact.At > _earliest)
            .DistinctBy(static fact => fact.Key)
            .Select(static fact => new Arrived<T>(fact.Told, fact.Key, fact.At!.Value))
            .OrderByDescending(static fact => fact.At),
    ];
}
