namespace BriefingBot.Terminal;

/// <summary>What the bot says of itself on a terminal, where no platform does.</summary>
/// <param name="Greeting">{0}: number of articles.</param>
/// <param name="TelegramServed">Said where there is a token.</param>
internal sealed record ConsoleTexts(string Greeting, string Discord, string Telegram, string TelegramServed, string Hint, string NotConnected, string Connected)
{
    private static readonly ConsoleTexts Indonesian = new(
        "BriefingBot: {0} artikel siap ditanyai.",
        "Discord: isi DISCORD_TOKEN dengan token bot; {0}.",
        "Telegram: isi TELEGRAM_BOT_TOKEN dengan token dari @BotFather.",
        "Telegram: bot melayani Telegram selama program ini berjalan.",
        "Ketik /help untuk daftar perintah, exit untuk keluar.",
        "versi ini belum memiliki adaptornya",
        "token dikenali, tetapi versi ini belum memiliki adaptornya");

    private static readonly ConsoleTexts English = new(
        "BriefingBot: {0} articles ready to be asked about.",
        "Discord: set DISCORD_TOKEN to the bot's token; {0}.",
        "Telegram: set TELEGRAM_BOT_TOKEN to the token from @BotFather.",
        "Telegram: the bot serves Telegram for as long as this runs.",
        "Type /help for the commands, exit to leave.",
        "this version has no adapter for it yet",
        "the token is recognised, but this version has no adapter for it yet");

    public static ConsoleTexts For(string locale) => locale == "en" ? English : Indonesian;
}
