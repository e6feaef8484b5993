using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Digests;

/// <summary>The main stories: what several articles report on comes once, with the lead of one and all their outlets.</summary>
internal static class StorySection
{
    /// <summary>Stories are compared with each other, so only the newest of very many are.</summary>
    private const int MostCompared = 400;

    public static IEnumerable<Finding> Find(DigestScope scope)
    {
        Arrived<LibraryArticle>[] stories =
        [
            .. scope.News.StoriesSince(scope.Window.Since)
                .Where(story => scope.Allows(story.Told.Story) && !IsTold(story, scope) && HasLead(story.Told.Story))
                .Take(MostCompared),
        ];
        return StoryGroup.Of(stories, scope.News).Select(group => ToFinding(group, scope));
    }

    private static bool HasLead(Story story) => story.Analyzed.Passages is [var lead, ..] && DigestScope.IsShort(lead.Span);

    private static bool IsTold(Arrived<LibraryArticle> story, DigestScope scope) =>
        story.Told.Story.Articles.Any(article => scope.IsTold(ArticleKeys.Of(article.Analyzed).Article));

    private static Finding ToFinding(StoryGroup group, DigestScope scope)
    {
        Arrived<LibraryArticle> best = group.BestIn(scope.Subscription.Language);
        Story story = best.Told.Story;
        Passage lead = story.Analyzed.Passages[0];
        Told<Passage>[] also = [.. group.Stories
            .Select(static other => other.Told.Story)
            .Where(other => !ReferenceEquals(other, story))
            .Select(static other => new Told<Passage>(other, other.Analyzed.Passages[0]))];
        string outlets = string.Join(", ", group.Outlets);
        return new Finding(
            best.Key, EditionRule.MainStory, scope.Texts.Digests.Coverage(group.Stories.Sum(static known => known.Told.Story.Articles.Count()), group.Outlets.Length),
            story, lead.Span, items => items.Passage(new Told<Passage>(story, lead), Lead(story, outlets, scope), also));
    }

    private static string Lead(Story story, string outlets, DigestScope scope) =>
        string.Join(" · ", new[] { story.Article.Title ?? $"{scope.Texts.Untitled} ({story.Article.File})", outlets }.Where(static part => part.Length > 0));
}
