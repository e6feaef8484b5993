using System.Buffers.Text;
using System.Text;
using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Commands;

/// <summary>
/// The command that a link to the bot carries in the one word that platforms leave for it: either a command's name and its words
/// with <c>_</c> for spaces (<c>who_Anton_Mirov</c>), or a whole line as base64url of its UTF-8 (RFC 4648, section 5).
/// </summary>
internal static class StartLink
{
    /// <summary>What Telegram lets a link carry (https://core.telegram.org/bots/features#deep-linking).</summary>
    private const int Longest = 64;

    /// <returns>Null for a word that means no command, or one that a link must not give: those that nobody is told of or that keep state.</returns>
    public static CommandInvocation? Read(string word, CommandCatalog catalog, string locale)
    {
        if (word.Length is 0 or > Longest)
            return null;

        string line = IsCommand(word.Split('_')[0], catalog) ? "/" + word.Replace('_', ' ') : Decode(word);
        if (!line.StartsWith('/'))
            return null;
        CommandInvocation linked = new CommandLineParser(catalog).Parse(line, locale);
        return IsCommand(linked.Command, catalog) ? linked : null;
    }

    private static bool IsCommand(string name, CommandCatalog catalog) =>
        catalog.Find(name) is { Definition: { IsListed: true, KeepsState: false } };

    private static string Decode(string word)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(word.Length)];
        return Base64Url.IsValid(word) && Base64Url.TryDecodeFromChars(word, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
