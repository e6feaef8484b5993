namespace BriefingBot.Discord.Messages;

/// <summary>A box under a message. Text in it never pings and never turns into previews.</summary>
/// <param name="Title">Markdown of one line.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Color">0xRRGGBB of the stripe at its side.</param>
internal sealed record Embed(string? Title, string? Description, int Color, EmbedFooter? Footer = null, EmbedImage? Image = null);
