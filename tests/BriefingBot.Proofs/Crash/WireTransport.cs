using System.Net;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;

namespace BriefingBot.Proofs.Crash;

/// <summary>Sends messages over HTTP, unpaced, to the process that watches.</summary>
internal sealed class WireTransport(string platform, HttpClient client) : IChatTransport
{
    public string Platform { get; } = platform;

    public IMessageRenderer Renderer => throw new NotSupportedException();

    public Task RunAsync(IChatHandler handler, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new StringContent($"{channel.Channel}\n{nonce}\n{message.Payload}");
            using HttpResponseMessage response = await client.PostAsync(new Uri($"/{Platform}", UriKind.Relative), body, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK
                ? new SendResult.Sent(await response.Content.ReadAsStringAsync(cancellationToken))
                : new SendResult.Unavailable($"{response.StatusCode}");
        }
        catch (HttpRequestException e)
        {
            return new SendResult.Uncertain(e.Message);
        }
    }
}
