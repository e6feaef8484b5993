namespace BriefingBot.Discord.Messages;

/// <summary>
/// How much a message holds, in UTF-16 units where it is text. Sources: "Message" and "Component Reference" of
/// https://docs.discord.com/developers. Discord counts some texts in code points, which are never more.
/// </summary>
internal static class DiscordLimits
{
    public const int Content = 2_000;
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4_096;

    /// <summary>
    /// Discord takes 2,048. Less keeps title, description and footer together under the 6,000 that a message may hold, so that
    /// nothing has to be counted across them.
    /// </summary>
    public const int EmbedFooter = 1_600;

    public const int Rows = 5;
    public const int ButtonsInRow = 5;
    public const int ButtonLabel = 80;
    public const int SelectOptions = 25;
    public const int SelectLabel = 100;
    public const int AltText = 1_024;

    public const int Choices = 25;
    public const int ChoiceName = 100;
    public const int ChoiceValue = 100;
}
