using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>Everything that answers are made from, frozen. Safe to read from many threads.</summary>
public sealed class LibrarySnapshot
{
    private readonly Dictionary<int, Story> _byNumber = [];
    private readonly Lazy<ImmutableArray<Happening>> _happenings;

    private LibrarySnapshot(long version, ImmutableArray<Story> stories, ImmutableArray<RejectedFile> rejected)
    {
        (Version, Stories, Rejected) = (version, stories, rejected);
        foreach (Story story in stories)
        {
            foreach (LibraryArticle article in story.Articles)
                _byNumber.Add(article.Number, story);
        }

        Outlets = [.. stories.SelectMany(static story => story.Sources).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        Names = NameDirectory.Build(stories);
        Passages = Index(static article => article.Terms.Passages, static story => story.Analyzed.Passages);
        Statements = Index(static article => article.Terms.Statements, static story => story.Analyzed.Statements);
        Figures = Index(static article => article.Terms.Figures, static story => story.Analyzed.Figures);
        Titles = Index<LibraryArticle>(static article => [article.Terms.Title], static story => [story.Main]);
        Events = Index(static article => article.Terms.Events, static story => story.Analyzed.Events);
        _happenings = new Lazy<ImmutableArray<Happening>>(() => [.. Happening.Of(Events.All, Names)]);
    }

    public static LibrarySnapshot Empty { get; } = new(0, [], []);

    /// <summary>One more than the snapshot before.</summary>
    public long Version { get; }

    /// <summary>By number.</summary>
    public ImmutableArray<Story> Stories { get; }

    /// <summary>By file name.</summary>
    public ImmutableArray<RejectedFile> Rejected { get; }

    /// <summary>Every known outlet once, in alphabetical order.</summary>
    public ImmutableArray<string> Outlets { get; }

    public NameDirectory Names { get; }

    /// <summary>The first article of each story, found by its title.</summary>
    public FactIndex<LibraryArticle> Titles { get; }

    public FactIndex<Passage> Passages { get; }

    public FactIndex<Statement> Statements { get; }

    public FactIndex<Figure> Figures { get; }

    public FactIndex<NewsEvent> Events { get; }

    /// <summary>Meetings, visits, talks and agreements, each once however many stories tell it. Worked out when first asked for.</summary>
    public ImmutableArray<Happening> Happenings => _happenings.Value;

    /// <summary>The story that an article number belongs to, a copy's included; null for a number that is not in use.</summary>
    public Story? Find(int number) => _byNumber.GetValueOrDefault(number);

    internal static LibrarySnapshot Build(long version, IEnumerable<LibraryArticle> articles, IEnumerable<RejectedFile> rejected) =>
        new(version, [.. StorySorter.Sort(articles)], [.. rejected.OrderBy(static file => file.File, StringComparer.Ordinal)]);

    private FactIndex<T> Index<T>(Func<LibraryArticle, ImmutableArray<FactTerms>> terms, Func<Story, ImmutableArray<T>> facts) => new(
        Stories.SelectMany(story => facts(story).Select((fact, index) => (new Told<T>(story, fact), terms(story.Main)[index]))),
        Names);
}
