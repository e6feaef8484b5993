namespace BriefingBot.Telegram.Api;

/// <summary>Whether links of a message are shown with a preview of their page.</summary>
internal sealed record LinkPreviewOptions(bool IsDisabled)
{
    public static LinkPreviewOptions None { get; } = new(IsDisabled: true);
}
