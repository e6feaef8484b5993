using System.Collections.Immutable;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Digests;

/// <summary>Stories that report on one event.</summary>
internal sealed class StoryGroup
{
    private const int NearDays = 2;
    private const int FewestShared = 3;

    private readonly List<Arrived<LibraryArticle>> _stories = [];
    private readonly List<HashSet<string>> _titles = [];

    public IReadOnlyList<Arrived<LibraryArticle>> Stories => _stories;

    /// <summary>Every outlet once.</summary>
    public ImmutableArray<string> Outlets =>
        [.. _stories.SelectMany(static story => story.Told.Story.Sources).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The story that is shown: one in the reader's language before others, the one that most outlets carry, of several the newest.</summary>
    public Arrived<LibraryArticle> BestIn(string language) => _stories
        .OrderByDescending(story => story.Told.Story.Article.Language == language)
        .ThenByDescending(static story => story.Told.Story.Sources.Length)
        .ThenByDescending(static story => story.Told.Story.Day)
        .ThenBy(static story => story.Told.Story.Number)
        .First();

    /// <summary>Groups with what weighs most first: told by many outlets, in many stories, lately.</summary>
    public static List<StoryGroup> Of(IEnumerable<Arrived<LibraryArticle>> stories, News news)
    {
        var groups = new List<StoryGroup>();
        foreach (Arrived<LibraryArticle> story in stories)
        {
            HashSet<string> title = [.. SearchQuery.ContentWords(story.Told.Story.Article.Title ?? "").Select(Stems.Plainest)];
            Happening? lead = news.LeadOf(story.Told.Story);
            StoryGroup? group = groups.Find(known => known.IsAboutTheSame(story.Told.Story, title, lead, news));
            if (group is null)
                groups.Add(group = new StoryGroup());
            group._stories.Add(story);
            group._titles.Add(title);
        }

        return
        [
            .. groups
                .OrderByDescending(static group => (2 * group.Outlets.Length) + group._stories.Count)
                .ThenByDescending(static group => group._stories.Max(static story => story.Told.Story.Day))
                .ThenBy(static group => group._stories.Min(static story => story.Told.Story.Number)),
        ];
    }

    /// <summary>Their leads tell the same event, or their titles use the same words at the same time.</summary>
    private bool IsAboutTheSame(Story story, HashSet<string> title, Happening? lead, News news)
    {
        for (int i = 0; i < _stories.Count; i++)
        {
            Story known = _stories[i].Told.Story;
            bool isNear = story.Day is null || known.Day is null || Math.Abs(story.Day.Value.DayNumber - known.Day.Value.DayNumber) <= NearDays;
            if (!isNear)
                continue;
            if (lead is not null && ReferenceEquals(lead, news.LeadOf(known)))
                return true;
            int shared = title.Count(_titles[i].Contains);
            if (shared >= FewestShared && 2 * shared >= Math.Max(title.Count, _titles[i].Count))
                return true;
        }

        return false;
    }
}
