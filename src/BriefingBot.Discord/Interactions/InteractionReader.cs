using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Interactions;

/// <summary>Reads from an interaction what the bot is asked, where and by whom.</summary>
internal static partial class InteractionReader
{
    /// <summary>The <see cref="ChannelRef.Platform"/> of all channels.</summary>
    public const string Platform = "discord";

    /// <summary>The option that asks for an answer to the asker alone. It is ours, and no command's.</summary>
    public const string PrivateOption = "private";

    private const int OnMessage = 3;
    private const int WithBot = 1;

    /// <summary>A message is shorter; what embeds add is cut.</summary>
    private const int LongestQuotation = 4_000;

    /// <summary>Bits of a member's permissions: https://docs.discord.com/developers/topics/permissions.</summary>
    private const ulong Administrator = 1UL << 3;

    private const ulong ManageChannels = 1UL << 4;

    /// <summary>The request that stands for an interaction; null where Discord does not say who or where.</summary>
    public static ChatRequest? Request(Interaction interaction, CommandInvocation invocation)
    {
        if (interaction.Doer is not { } user || Channel(interaction) is not { } channel)
            return null;

        ChannelKind kind = interaction.GuildId is null && interaction.Context is null or WithBot ? ChannelKind.Private : ChannelKind.Group;
        return new ChatRequest(invocation, channel, kind, new ChatUser(user.Id, user.GlobalName ?? user.Username))
        {
            MayManage = _ => ValueTask.FromResult(MayManage(interaction)),
        };
    }

    /// <summary>Null where Discord does not say.</summary>
    public static ChannelRef? Channel(Interaction interaction) =>
        (interaction.ChannelId ?? interaction.Channel?.Id) is { } id ? new ChannelRef(Platform, id) : null;

    /// <summary>What a command asks, by the option names of the catalog: Discord sends those whatever the user reads.</summary>
    public static CommandInvocation Invocation(Interaction interaction)
    {
        InteractionData data = interaction.Data ?? new InteractionData();
        string locale = DiscordLocale.Of(interaction);
        if (data.Type == OnMessage)
            return new CommandInvocation(SaidCommand.Name, ImmutableDictionary<string, string>.Empty, Quotation(data), locale);

        var options = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (InteractionOption option in data.Options ?? [])
        {
            if (option.Name != PrivateOption && Text(option) is { } text)
                options[option.Name] = text;
        }

        return new CommandInvocation(data.Name ?? "", options.ToImmutable(), "", locale);
    }

    public static bool WantsPrivate(Interaction interaction) =>
        interaction.Data?.Options?.Any(static option => option is { Name: PrivateOption, Value.ValueKind: JsonValueKind.True }) == true;

    /// <summary>The value as typed; null for none.</summary>
    public static string? Text(InteractionOption option) => option.Value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
        _ => null,
    };

    /// <summary>Whoever manages a channel of a server manages the bot there; elsewhere everyone does for themselves.</summary>
    private static bool MayManage(Interaction interaction) => interaction.GuildId is null ||
        (ulong.TryParse(interaction.Member?.Permissions, NumberStyles.None, CultureInfo.InvariantCulture, out ulong permissions) &&
            (permissions & (Administrator | ManageChannels)) != 0);

    /// <summary>What a message says: its text, and its embeds' where it has them. Mentions and emoji in angle brackets are no words.</summary>
    private static string Quotation(InteractionData data)
    {
        if (data.TargetId is not { } target || data.Resolved?.Messages?.GetValueOrDefault(target) is not { } message)
            return "";

        IEnumerable<string?> texts = [message.Content, .. (message.Embeds ?? []).SelectMany(static embed => (string?[])[embed.Title, embed.Description])];
        string text = Tag().Replace(string.Join('\n', texts.Where(static part => !string.IsNullOrEmpty(part))), " ");
        return text.Length <= LongestQuotation ? text : text[..LongestQuotation];
    }

    [GeneratedRegex(@"<(?:[@#:/]|a:|t:|id:)[^<>\s]*>", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Tag();
}
