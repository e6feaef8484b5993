using System.Net;
using System.Net.Http.Headers;

namespace BriefingBot.Discord.Rest;

/// <summary>Makes the client that all requests to Discord go through.</summary>
internal static class DiscordHttp
{
    /// <summary>Of an answer; a list of all commands in all languages is well below.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>So that a change of Discord's addresses is seen.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Discord wants to know who calls: https://docs.discord.com/developers/reference#user-agent.</summary>
    public static string UserAgent { get; } =
        $"DiscordBot (https://briefingbot.example, {typeof(DiscordHttp).Assembly.GetName().Version!.ToString(3)})";

    public static HttpClient Create(DiscordOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLifetime,
            EnableMultipleHttp2Connections = true,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
        };
        var http = new HttpClient(handler)
        {
            BaseAddress = new Uri($"{options.ApiUrl.TrimEnd('/')}/"),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            MaxResponseContentBufferSize = MostBytes,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.Clear();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return http;
    }
}
