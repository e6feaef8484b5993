using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Digests;

/// <summary>
/// Chooses and lays out what an edition tells: pure, so that the same news, subscription and window always make the same edition.
/// </summary>
public static class DigestComposer
{
    /// <summary>Who gets the next place, over and over: so that every section has its say before one has very much of it.</summary>
    private static readonly ImmutableArray<EditionRule> Turns =
    [
        EditionRule.FollowedPerson, EditionRule.MainStory, EditionRule.WeightyStatement, EditionRule.ChangedEvent, EditionRule.MainStory,
        EditionRule.DisputedFigure, EditionRule.EventAhead, EditionRule.FollowedPerson, EditionRule.WeightyStatement, EditionRule.NewFigure,
    ];

    /// <param name="most">Findings at most, where the platform has less room than the subscription asks for.</param>
    public static Digest Compose(News news, Subscription subscription, DigestWindow window, int most)
    {
        ArgumentNullException.ThrowIfNull(news);
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(window);
        var scope = new DigestScope(news, subscription, window);
        (IReadOnlyList<Finding> figures, Chart? dispute) = FigureSection.Find(scope);
        List<Finding> chosen = Choose(
            [
                .. StorySection.Find(scope).Take(most), .. StatementSection.FindFollowed(scope).Take(most), .. StatementSection.FindOthers(scope).Take(most),
                .. figures, .. EventSection.FindAhead(scope).Take(most), .. EventSection.FindChanged(scope).Take(most),
            ],
            Math.Min(most, subscription.Items));
        return Lay(chosen, dispute, scope);
    }

    private static List<Finding> Choose(IEnumerable<Finding> findings, int most)
    {
        Dictionary<EditionRule, Queue<Finding>> waiting = findings
            .GroupBy(static finding => finding.Rule)
            .ToDictionary(static group => group.Key, static group => new Queue<Finding>(group));
        var chosen = new List<Finding>();
        while (waiting.Values.Any(static queue => queue.Count > 0))
        {
            foreach (EditionRule turn in Turns)
            {
                if (chosen.Count >= most)
                    return chosen;
                while (waiting.TryGetValue(turn, out Queue<Finding>? queue) && queue.TryDequeue(out Finding? next))
                {
                    if (TryPut(next, chosen))
                        break;
                }
            }
        }

        return chosen;
    }

    /// <summary>
    /// False where the words are there already; but a number that others contradict takes the place of the statement that gives it, for
    /// it says more.
    /// </summary>
    private static bool TryPut(Finding next, List<Finding> chosen)
    {
        int[] same = [.. Enumerable.Range(0, chosen.Count).Where(index => next.Repeats(chosen[index]))];
        if (same.Length == 0)
            chosen.Add(next);
        else if (next.Rule == EditionRule.DisputedFigure && same is [var one] && chosen[one].Rule is EditionRule.FollowedPerson or EditionRule.WeightyStatement)
            chosen[one] = next;
        else
            return false;
        return true;
    }

    private static Digest Lay(List<Finding> chosen, Chart? dispute, DigestScope scope)
    {
        DigestTexts texts = scope.Texts.Digests;
        var items = new ItemWriter(scope.Library, scope.Texts, scope.Query);
        var blocks = ImmutableArray.CreateBuilder<AnswerBlock>();
        var kept = ImmutableArray.CreateBuilder<EditionItem>();
        blocks.Add(new AnswerBlock.Text(chosen.Count > 0 ? Window(scope) : texts.NothingNew(LocalTime.Of(scope.Window.Since, scope.Zone, scope.Texts))));
        foreach (EditionRule rule in Enum.GetValues<EditionRule>())
        {
            Finding[] section = [.. chosen.Where(finding => finding.Rule == rule)];
            if (section.Length > 0)
                blocks.Add(new AnswerBlock.Heading(texts.Heading(rule, scope.Followed is [var followed, ..] ? followed.Canonical : "")));
            foreach (Finding finding in section)
            {
                if (finding.Notice is { } notice)
                    blocks.Add(new AnswerBlock.Notice(notice));
                AnswerItem item = finding.Item(items);
                item = item with { Lead = $"{kept.Count + 1}. {item.Lead}" };
                blocks.Add(new AnswerBlock.Cited(item));
                kept.Add(new EditionItem(kept.Count + 1, finding.Key, rule, finding.Detail, item.Lead));
            }
        }

        var answer = new Answer
        {
            Command = DigestCommand.Name,
            Locale = scope.Texts.Locale,
            Title = texts.Title(scope.Subscription.Name, LocalTime.Of(scope.Window.Slot, scope.Zone, scope.Texts)),
            Notice = scope.Window.IsLate ? texts.Late : null,
            Outcome = kept.Count == 0 ? AnswerOutcome.NothingFound : AnswerOutcome.Answered,
            Blocks = blocks.ToImmutable(),
            Total = kept.Count,
            Sources = items.Cited,
            SourcesHeading = scope.Texts.SourcesHeading,
            Actions = kept.Count == 0 ? [] : [new AnswerAction(ActionKind.Run, texts.WhyLabel, WhyCommand.About(scope.Subscription, scope.Window.Slot))],
        };
        bool isDisputeShown = dispute is not null && chosen.Exists(static finding => finding.Rule == EditionRule.DisputedFigure);
        return new Digest(answer, kept.ToImmutable(), kept.Count == 0 ? null : isDisputeShown ? dispute : MentionsChart.Of(scope));
    }

    /// <summary>From when to when, and how much came in.</summary>
    private static string Window(DigestScope scope)
    {
        DateTimeOffset since = scope.Window.Since;
        return scope.Texts.Digests.Window(
            LocalTime.Of(since, scope.Zone, scope.Texts),
            scope.News.StoriesSince(since).Count(story => scope.Allows(story.Told.Story)),
            scope.News.StatementsSince(since).Count(fact => scope.Allows(fact.Told.Story)),
            scope.News.FiguresSince(since).Count(fact => scope.Allows(fact.Told.Story)),
            scope.News.EventsSince(since).Count(fact => scope.Allows(fact.Told.Story)));
    }
}
