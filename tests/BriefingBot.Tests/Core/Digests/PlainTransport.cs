using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>A platform whose messages are plain text with room for a number of findings, and one channel that a user administers.</summary>
/// <param name="room">Findings in a message.</param>
internal sealed class PlainTransport(int room = 100) : IChatTransport, IMessageRenderer
{
    public const string Name = "plain";

    public static readonly ChannelRef Managed = new(Name, "managed");

    public string Platform => Name;

    public IMessageRenderer Renderer => this;

    public Task RunAsync(IChatHandler handler, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Sent(nonce));

    public ValueTask<ChannelRef?> FindManagedChannelAsync(string channel, string userId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(channel == "@managed" && userId == "owner" ? Managed : null);

    public ImmutableArray<OutgoingMessage> Render(Answer answer, ActionKeeper actions)
    {
        string[] leads = [.. answer.Items.Select(static item => item.Lead)];
        return [.. leads.Length == 0 ? [new OutgoingMessage(answer.Title)] : leads.Chunk(room).Select(chunk => new OutgoingMessage($"{answer.Title}\n{string.Join('\n', chunk)}"))];
    }
}
