using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Digests;

/// <summary>New statements: of the person followed, and of others by weight.</summary>
internal static class StatementSection
{
    /// <summary>Of one other speaker.</summary>
    private const int MostOfOne = 2;

    /// <summary>Everything that the person followed has said, direct words first, one statement from each story before a second.</summary>
    public static IEnumerable<Finding> FindFollowed(DigestScope scope)
    {
        if (scope.Followed.IsEmpty)
            return [];
        return scope.Choose(scope.News.StatementsSince(scope.Window.Since), scope.Library.Statements)
            .Where(fact => IsFit(fact, scope) && scope.Followed.Any(entry => SpeakerOf(fact.Told, scope)?.Id == entry.Id))
            .OrderByDescending(static fact => fact.Told.Fact.Kind == StatementKind.Direct)
            .ThenByDescending(fact => fact.Told.Story.Article.Language == scope.Subscription.Language)
            .GroupBy(static fact => fact.Told.Story.Number)
            .SelectMany(static group => group.Select(static (fact, index) => (Fact: fact, Index: index)))
            .OrderBy(static ranked => ranked.Index)
            .Select(ranked => ToFinding(ranked.Fact, EditionRule.FollowedPerson, scope.Followed[0].Canonical));
    }

    /// <summary>Of everybody else whom the articles name, the most quoted first.</summary>
    public static IEnumerable<Finding> FindOthers(DigestScope scope)
    {
        var followed = scope.Followed.Select(static entry => entry.Id).ToHashSet();
        return scope.Choose(scope.News.StatementsSince(scope.Window.Since), scope.Library.Statements)
            .Where(fact => IsFit(fact, scope))
            .Select(fact => (Fact: fact, Speaker: SpeakerOf(fact.Told, scope)))
            .Where(said => said.Speaker is { } speaker && !followed.Contains(speaker.Id))
            .GroupBy(static said => said.Speaker!.Id)
            .SelectMany(said => said
                .OrderByDescending(static one => one.Fact.Told.Fact.Kind == StatementKind.Direct)
                .ThenByDescending(one => one.Fact.Told.Story.Article.Language == scope.Subscription.Language)
                .Take(MostOfOne)
                .Select((one, index) => (one.Fact, one.Speaker, Weight: Weight(one.Fact.Told, one.Speaker!) / (1 + index))))
            .OrderByDescending(static said => said.Weight)
            .Select(said => ToFinding(said.Fact, EditionRule.WeightyStatement, said.Speaker!.Canonical));
    }

    private static Finding ToFinding(Arrived<Statement> fact, EditionRule rule, string detail) =>
        new(fact.Key, rule, detail, fact.Told.Story, fact.Told.Fact.Span, items => items.Statement(fact.Told));

    private static NameEntry? SpeakerOf(Told<Statement> told, DigestScope scope) =>
        told.Fact.Speaker is { } speaker ? scope.Library.NameOf(told.Story, speaker.Name) : null;

    private static bool IsFit(Arrived<Statement> fact, DigestScope scope) => fact.Told.Fact.Speaker is not null && DigestScope.IsShort(fact.Told.Fact.Context);

    /// <summary>How much the speaker is quoted, whether in own words, and how many outlets carry it.</summary>
    private static double Weight(Told<Statement> told, NameEntry speaker) =>
        Math.Log2(1 + speaker.Statements) + (told.Fact.Kind == StatementKind.Direct ? 1 : 0) +
        (speaker.Roles.IsEmpty ? 0 : 0.5) + (0.5 * Math.Min(told.Story.Sources.Length, 4));
}
