using FsCheck;
using FsCheck.Fluent;

namespace BriefingBot.Tests.Discord.Messages;

/// <summary>Texts made of what Discord gives a meaning to, between ordinary words and signs of any script.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "@everyone", "@here", "<@123456789012345678>", "<@&1>", "<#2>", "<:api:3>", "<a:api:4>", "<t:1700000000:R>", "</who:5>", "<id:customize>",
        "https://jahat.example/a_b", "http://", "discord.gg/abc", "[klik](https://jahat.example)", "[a][b]", "](", "**", "*", "__", "_", "~~", "||",
        "`", "```", "\\", "\\\\", "> ", ">>> ", "# ", "### ", "-# ", "- ", "* ", "+ ", "1. ", "12) ", ":smile:", ":", "::", "¯\\_(ツ)_/¯", "\n", "\n\n",
        "\r\n", "\r", "\u2028", "  ", "\t", "kata", "Rp 1,2 miliar.", "“kutipan”", "😀", "👩‍👩‍👧", "é", "e\u0301", "مرحبا", "\u202E", "中文", "\0", "\uD83D", "(", ")", "!", "a@b.example",
    ];

    public static Arbitrary<string> Texts { get; } =
        Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces)).ToArbitrary();

    /// <summary>The text as it must be seen: line ends are one sign, and what has no look is shown as that.</summary>
    public static string Seen(string text)
    {
        char[] seen = [.. text.Replace("\r\n", "\n", StringComparison.Ordinal)];
        for (int i = 0; i < seen.Length; i++)
        {
            bool isPaired = (char.IsHighSurrogate(seen[i]) && i + 1 < seen.Length && char.IsLowSurrogate(seen[i + 1])) ||
                (char.IsLowSurrogate(seen[i]) && i > 0 && char.IsHighSurrogate(seen[i - 1]));
            if ((char.IsSurrogate(seen[i]) && !isPaired) || (char.IsControl(seen[i]) && seen[i] is not ('\n' or '\t' or '\r')))
                seen[i] = '\uFFFD';
        }

        return new string(seen).Replace('\r', '\n');
    }
}
