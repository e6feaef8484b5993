namespace BriefingBot.Telegram.Api;

/// <summary>Reads what an error of the Bot API means. Its texts are those of the server's source, github.com/tdlib/telegram-bot-api.</summary>
internal static class ApiErrors
{
    private static readonly string[] Barring =
    [
        "not enough rights", "have no rights", "need administrator rights", "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED", "TOPIC_CLOSED",
        "message thread not found", "CHAT_SEND_", "bot can't send messages to",
    ];

    public static ApiFailure Read(int status, string? description, ResponseParameters? parameters)
    {
        string reason = $"{status} {description ?? "without a description"}";
        return status switch
        {
            _ when parameters?.MigrateToChatId is { } to => new ApiFailure.Moved(reason, to),
            429 => new ApiFailure.RateLimited(reason, TimeSpan.FromSeconds(Math.Max(1, parameters?.RetryAfter ?? 1))),
            401 or 404 => new ApiFailure.BadToken(reason),
            409 => new ApiFailure.Conflict(reason),
            403 => Says(description, "CHAT_WRITE_FORBIDDEN") || Says(description, "not enough rights") ? new ApiFailure.Barred(reason) : new ApiFailure.Gone(reason),
            >= 500 => new ApiFailure.Unavailable(reason),
            400 => ReadRefusal(reason),
            _ => new ApiFailure.Refused(reason),
        };
    }

    private static ApiFailure ReadRefusal(string reason) => reason switch
    {
        _ when Says(reason, "chat not found") || Says(reason, "group chat was deactivated") || Says(reason, "PEER_ID_INVALID") => new ApiFailure.Gone(reason),
        _ when Says(reason, "can't parse entities") => new ApiFailure.BadMarkup(reason),
        _ when Says(reason, "message is not modified") => new ApiFailure.NotModified(reason),
        _ when Array.Exists(Barring, words => Says(reason, words)) => new ApiFailure.Barred(reason),
        _ => new ApiFailure.Refused(reason),
    };

    private static bool Says(string? description, string words) => description?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}
