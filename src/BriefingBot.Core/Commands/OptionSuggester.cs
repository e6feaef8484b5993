using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>What a user may be about to type as the value of an option: first what begins so, then what has a word that does.</summary>
internal sealed class OptionSuggester(CommandCatalog catalog, SubscriptionBook subscriptions)
{
    /// <summary>Of the likeliest so many are looked at.</summary>
    private const int MostLookedAt = 64;

    /// <summary>A single letter begins too many words to suggest any.</summary>
    private const int ShortestPrefix = 2;

    private static readonly string[] Zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id).Order(StringComparer.Ordinal)];

    public ImmutableArray<Suggestion> Suggest(
        ChannelRef channel, OptionDefinition option, string typed, LibrarySnapshot library, InterfaceTexts texts, int most)
    {
        string prefix = WordFolding.Fold(typed.Length > OptionBinder.LongestCommand ? typed[..OptionBinder.LongestCommand] : typed);
        IEnumerable<Suggestion> names = option.Kind is OptionKind.Name or OptionKind.Topic ? Names(library, prefix, option.Kind) : [];
        IEnumerable<Suggestion> others = option.Kind switch
        {
            OptionKind.Topic => Words(library, prefix),
            OptionKind.Outlet => library.Outlets.All.Select(static outlet => outlet.Name).OfType<string>().Select(static outlet => new Suggestion(outlet, outlet)),
            OptionKind.Article => library.Titles.Complete(prefix, MostLookedAt).Select(static told => new Suggestion(
                told.Fact.Article.Title ?? told.Fact.Article.File, told.Story.Number.ToString(CultureInfo.InvariantCulture))),
            OptionKind.Command => catalog.Listed.Select(static command => new Suggestion(command.Definition.Name, command.Definition.Name)),
            OptionKind.TimeZone => Zones.Select(static zone => new Suggestion(zone, zone)),
            OptionKind.Subscription => subscriptions.In(channel).Select(static subscription => new Suggestion(subscription.Name, subscription.Name)),
            OptionKind.Choice => option.Choices.Select(choice => new Suggestion(choice.Label(texts.Commands), choice.Value)),
            _ => [],
        };
        return
        [
            .. names.Select(suggestion => (Suggestion: suggestion, Rank: Math.Min(1, Rank(WordFolding.Fold(suggestion.Label), prefix))))
                .Concat(others.Select(suggestion => (Suggestion: suggestion, Rank: Rank(WordFolding.Fold(suggestion.Label), prefix))))
                .Where(static ranked => ranked.Rank < 2)
                .OrderBy(static ranked => ranked.Rank)
                .Select(static ranked => ranked.Suggestion)
                .Take(most),
        ];
    }

    /// <summary>The most quoted first, then the most named; for a name, whoever can speak. One may be found by another spelling than it is shown in.</summary>
    private static IEnumerable<Suggestion> Names(LibrarySnapshot library, string prefix, OptionKind kind) => library.Names
        .Complete(prefix, MostLookedAt)
        .Where(entry => kind == OptionKind.Topic || entry.Kind is null or NameKind.Person || entry.Statements > 0)
        .Select(static entry => new Suggestion(entry.Canonical, entry.Canonical))
        .Distinct();

    /// <summary>Words that begin so, the most frequent first; none where there is nothing to go by.</summary>
    private static IEnumerable<Suggestion> Words(LibrarySnapshot library, string prefix) =>
        prefix.Length < ShortestPrefix || prefix.Contains(' ', StringComparison.Ordinal) ? [] :
        library.Passages.CompleteWord(prefix, MostLookedAt).Where(static word => !SearchQuery.IsStopword(word)).Select(static word => new Suggestion(word, word));

    private static int Rank(string label, string prefix)
    {
        if (label.StartsWith(prefix, StringComparison.Ordinal))
            return 0;
        for (int at = label.IndexOf(prefix, StringComparison.Ordinal); at > 0; at = label.IndexOf(prefix, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsLetterOrDigit(label[at - 1]))
                return 1;
        }

        return 2;
    }
}
