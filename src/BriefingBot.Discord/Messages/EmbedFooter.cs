namespace BriefingBot.Discord.Messages;

/// <summary>The small lines at an embed's end.</summary>
/// <param name="Text">Shown as it is: no Markdown.</param>
internal sealed record EmbedFooter(string Text);
