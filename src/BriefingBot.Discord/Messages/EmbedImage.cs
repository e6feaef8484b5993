namespace BriefingBot.Discord.Messages;

/// <summary>A picture inside an embed.</summary>
/// <param name="Url"><c>attachment://</c> and the name of a file of the same message.</param>
internal sealed record EmbedImage(string Url);
