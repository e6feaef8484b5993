namespace BriefingBot.Terminal;

/// <summary>What the bot says of itself on a terminal, where no platform does.</summary>
/// <param name="Greeting">{0}: number of articles.</param>
/// <param name="Discord">Said where there is no token.</param>
/// <param name="DiscordServed">Said where there is one.</param>
/// <param name="Telegram">Said where there is no token.</param>
/// <param name="TelegramServed">Said where there is one.</param>
internal sealed record ConsoleTexts(string Greeting, string Discord, string DiscordServed, string Telegram, string TelegramServed, string Hint)
{
    private static readonly ConsoleTexts Indonesian = new(
        "BriefingBot: {0} artikel siap ditanyai.",
        "Discord: isi DISCORD_TOKEN dengan token bot.",
        "Discord: bot melayani Discord selama program ini berjalan.",
        "Telegram: isi TELEGRAM_BOT_TOKEN dengan token dari @BotFather.",
        "Telegram: bot melayani Telegram selama program ini berjalan.",
        "Ketik /help untuk daftar perintah, exit untuk keluar.");

    private static readonly ConsoleTexts English = new(
        "BriefingBot: {0} articles ready to be asked about.",
        "Discord: set DISCORD_TOKEN to the bot's token.",
        "Discord: the bot serves Discord for as long as this runs.",
        "Telegram: set TELEGRAM_BOT_TOKEN to the token from @BotFather.",
        "Telegram: the bot serves Telegram for as long as this runs.",
        "Type /help for the commands, exit to leave.");

    public static ConsoleTexts For(string locale) => locale == "en" ? English : Indonesian;
}
