using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Says which rule let the items of an edition in: of the one replied to, else of the one last delivered here.</summary>
public sealed class WhyCommand(SubscriptionBook book, IEditionStore editions) : ICommand
{
    private const string Name = "why";

    public CommandDefinition Definition { get; } = new(Name, static texts => texts.Digests.Why, [SubscriptionOptions.Item, SubscriptionOptions.Edition])
    {
        KeepsState = true,
        AnswersAskerOnly = true,
    };

    /// <summary>What the button under an edition asks.</summary>
    internal static CommandInvocation About(Subscription subscription, DateTimeOffset slot) => new CommandInvocation(
        Name, ImmutableDictionary<string, string>.Empty, "", subscription.Language).With(
        SubscriptionOptions.Edition, string.Create(CultureInfo.InvariantCulture, $"{subscription.Id}@{slot.ToUnixTimeSeconds()}"));

    public async ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        QueryContext query = context.Query;
        if (await FindAsync(context, cancellationToken) is not { } edition)
            return AnswerPage.Refuse(query, $"/{Name}", query.Texts.Digests.NoEdition);

        // Leads and reasons are kept in the words of the edition.
        Subscription? subscription = book.Find(edition.SubscriptionId);
        query = subscription is null ? query : query with { Texts = InterfaceTexts.For(subscription.Language) };
        DigestTexts texts = query.Texts.Digests;
        string asked = query.Options[SubscriptionOptions.Item] ?? query.Options.Text.TrimStart('#');
        ImmutableArray<EditionItem> items = edition.Items;
        if (asked.Length > 0)
        {
            items = [.. items.Where(item => item.Number.ToString(CultureInfo.InvariantCulture) == asked)];
            if (items.IsEmpty)
                return AnswerPage.Refuse(query, $"/{Name}", texts.NoSuchItem(asked, edition.Items.Length));
        }

        return AnswerPage.Of(query, texts.WhyTitle(subscription?.Name ?? ""), AnswerRows.None, 1, SearchQuery.None) with
        {
            Notice = items.IsEmpty ? texts.NoSuchItem("", 0) : null,
            Blocks = [.. items.SelectMany(item => new AnswerBlock[] { new AnswerBlock.Heading(item.Lead), new AnswerBlock.Text(texts.Why(item.Rule, item.Detail)) })],
            Total = items.Length,
        };
    }

    private async ValueTask<Edition?> FindAsync(CommandContext context, CancellationToken cancellationToken)
    {
        ChannelRef channel = context.Request.Channel;
        if (context.Query.Options[SubscriptionOptions.Edition] is { } named)
        {
            Edition? edition = named.Split('@') is [var id, var slot] && long.TryParse(slot, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) &&
                seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                    ? await editions.FindAsync(id, DateTimeOffset.FromUnixTimeSeconds(seconds), cancellationToken) : null;
            return edition?.Channel == channel ? edition : null;
        }

        return context.Request.RepliesTo is { } message
            ? await editions.FindAsync(channel, message, cancellationToken)
            : await editions.NewestInAsync(channel, cancellationToken);
    }
}
