using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram.Serving;

/// <summary>Who may change what the bot does in a chat: its administrators. Answers are kept for a minute. Safe on many threads.</summary>
internal sealed class ChatRights(TelegramClient client, TimeProvider clock)
{
    private const int MostKept = 1_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(long Chat, long User), (bool May, long Asked)> _kept = [];

    /// <summary>Whether the author of a message may: in private always, in channels because nobody else can write there.</summary>
    public ValueTask<bool> MayManageAsync(Message message, CancellationToken cancellationToken) => message switch
    {
        { Chat.Type: "private" or "channel" } => ValueTask.FromResult(true),
        { SenderChat: { } sender } => ValueTask.FromResult(sender.Id == message.Chat.Id),
        { From: { } from } => MayManageAsync(message.Chat, from, cancellationToken),
        _ => ValueTask.FromResult(false),
    };

    /// <summary>False also where the server does not say.</summary>
    public async ValueTask<bool> MayManageAsync(Chat chat, User user, CancellationToken cancellationToken)
    {
        if (chat.Type == "private")
            return true;
        lock (_gate)
        {
            if (_kept.TryGetValue((chat.Id, user.Id), out (bool May, long Asked) kept) && clock.GetElapsedTime(kept.Asked) < Lifetime)
                return kept.May;
        }

        ApiResult<ChatMember> member = await client.GetChatMemberAsync(new GetChatMember(chat.Id, user.Id), cancellationToken);
        if (member.Value is not { IsAdministrator: var may })
            return false;
        lock (_gate)
        {
            if (_kept.Count >= MostKept)
                _kept.Clear();
            _kept[(chat.Id, user.Id)] = (may, clock.GetTimestamp());
        }

        return may;
    }
}
