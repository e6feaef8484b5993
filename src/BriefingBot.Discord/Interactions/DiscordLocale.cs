using BriefingBot.Core.Localization;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Interactions;

/// <summary>Discord's names of languages (https://docs.discord.com/developers/reference#locales) and the bot's own.</summary>
internal static class DiscordLocale
{
    /// <summary>Discord's names for a language of the bot. American English is not taken for British where only one is given, so both are.</summary>
    public static IEnumerable<string> NamesOf(InterfaceTexts texts) => texts.Locale == "en" ? ["en-GB", "en-US"] : [texts.Locale];

    /// <summary>The user's language where the bot speaks it, else the server's, else the bot's default.</summary>
    public static string Of(Interaction interaction) =>
        Known(interaction.Locale) ?? Known(interaction.GuildLocale) ?? InterfaceTexts.All[0].Locale;

    private static string? Known(string? locale) =>
        InterfaceTexts.All.FirstOrDefault(texts => NamesOf(texts).Contains(locale, StringComparer.OrdinalIgnoreCase))?.Locale;
}
