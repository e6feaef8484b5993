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
    private static readonly string[] Zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id).Order(StringComparer.Ordinal)];

    public ImmutableArray<Suggestion> Suggest(
        ChannelRef channel, OptionDefinition option, string typed, LibrarySnapshot library, InterfaceTexts texts, int most)
    {
        string prefix = WordFolding.Fold(typed.Length > OptionBinder.LongestCommand ? typed[..OptionBinder.LongestCommand] : typed);
        IEnumerable<Suggestion> all = option.Kind switch
        {
            OptionKind.Name => Names(library, static entry => entry.Kind is null or NameKind.Person),
            OptionKind.Topic => Names(library, static _ => true),
            OptionKind.Outlet => library.Outlets.Select(static outlet => new Suggestion(outlet, outlet)),
            OptionKind.Article => library.Stories.OrderByDescending(static story => story.Day).Select(static story => new Suggestion(
                story.Article.Title ?? story.Article.File, story.Number.ToString(CultureInfo.InvariantCulture))),
            OptionKind.Command => catalog.Listed.Select(static command => new Suggestion(command.Definition.Name, command.Definition.Name)),
            OptionKind.TimeZone => Zones.Select(static zone => new Suggestion(zone, zone)),
            OptionKind.Subscription => subscriptions.In(channel).Select(static subscription => new Suggestion(subscription.Name, subscription.Name)),
            OptionKind.Choice => option.Choices.Select(choice => new Suggestion(choice.Label(texts.Commands), choice.Value)),
            _ => [],
        };
        return
        [
            .. all
                .Select(suggestion => (Suggestion: suggestion, Rank: Rank(WordFolding.Fold(suggestion.Label), prefix)))
                .Where(static ranked => ranked.Rank < 2)
                .OrderBy(static ranked => ranked.Rank)
                .Select(static ranked => ranked.Suggestion)
                .Take(most),
        ];
    }

    /// <summary>The most named first.</summary>
    private static IEnumerable<Suggestion> Names(LibrarySnapshot library, Func<NameEntry, bool> fits) => library.Names.Entries
        .Where(fits)
        .OrderByDescending(library.Statements.CountBy)
        .ThenByDescending(static entry => entry.Mentions)
        .Select(static entry => new Suggestion(entry.Canonical, entry.Canonical));

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
