namespace BriefingBot.Discord.Messages;

/// <summary>A file that is sent with a message.</summary>
/// <param name="Id">The number of the part that carries it: <c>files[0]</c> has <c>0</c>.</param>
/// <param name="Description">What it shows, for whoever cannot see it.</param>
internal sealed record AttachmentBody(string Id, string Filename, string Description);
