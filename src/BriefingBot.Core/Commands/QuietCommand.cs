using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Sets, shows or ends the hours in which a channel is sent nothing unasked.</summary>
public sealed class QuietCommand(IChatSettings chats, SubscriptionBook book, DigestSettings settings) : ICommand
{
    public CommandDefinition Definition { get; } = new("quiet", static texts => texts.Digests.Quiet, [SubscriptionOptions.QuietHours, SubscriptionOptions.Zone])
    {
        KeepsState = true,
        IsForManagers = true,
    };

    public async ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        QueryContext query = context.Query;
        DigestTexts texts = query.Texts.Digests;
        string typed = (query.Options[SubscriptionOptions.QuietHours] ?? query.Options.Text).Trim('"');
        if (typed.Length == 0)
            return Say(query, chats.Quiet(context.Request.Channel));
        if (!await context.Request.MayManage(cancellationToken))
            return AnswerPage.Refuse(query, texts.QuietTitle, query.Texts.NotAllowed);

        QuietHours? hours = null;
        bool isOff = InterfaceTexts.All.Any(language => string.Equals(language.Commands.Digests.Off, typed, StringComparison.OrdinalIgnoreCase));
        string zone = query.Options[SubscriptionOptions.Zone] ?? ZoneOf(context.Request.Channel);
        if (!ZoneNames.TryFind(zone, out TimeZoneInfo? known))
            return AnswerPage.Refuse(query, texts.QuietTitle, texts.NotAZone(zone));
        if (!isOff && !QuietHours.TryParse($"{Plain(typed)} {known.Id}", out hours))
            return AnswerPage.Refuse(query, texts.QuietTitle, texts.NotQuietHours(typed));

        try
        {
            await chats.SetQuietAsync(context.Request.Channel, hours, cancellationToken);

            // Their next times have changed.
            await book.SaveAsync(all => [.. all.Where(subscription => IsOf(subscription, context.Request.Channel))], cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            return AnswerPage.Refuse(query, texts.QuietTitle, texts.StoreUnavailable(e.Message));
        }

        return Say(query, hours);
    }

    private static Answer Say(QueryContext query, QuietHours? hours)
    {
        DigestTexts texts = query.Texts.Digests;
        return AnswerPage.Of(query, texts.QuietTitle, AnswerRows.None, 1, SearchQuery.None) with
        {
            Notice = hours is null ? texts.QuietNever : texts.QuietFrom(texts.Clock(hours.From), texts.Clock(hours.To), hours.TimeZone),
        };
    }

    /// <summary>That of a subscription of the channel, else the usual one.</summary>
    private string ZoneOf(ChannelRef channel) => book.In(channel) is [var first, ..] ? first.TimeZone : settings.TimeZone;

    private static bool IsOf(Subscription subscription, ChannelRef channel) => subscription.Channel.Whole == channel.Whole;

    /// <summary><c>22.00 – 06.30</c> as <c>22.00-06.30</c>.</summary>
    private static string Plain(string typed) => string.Concat(typed.Replace('–', '-').Where(static c => c != ' '));
}
