using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Registration;

/// <summary>Tells whether two lists of commands mean the same, in whatever order, and with or without what goes without saying.</summary>
internal static class CommandFingerprint
{
    public static string Of(IEnumerable<ApplicationCommand> commands)
    {
        ImmutableArray<ApplicationCommand> plain =
        [
            .. commands.Select(Plain).OrderBy(static command => command.Type).ThenBy(static command => command.Name, StringComparer.Ordinal),
        ];
        return Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(plain, DiscordJson.Default.ImmutableArrayApplicationCommand)));
    }

    private static ApplicationCommand Plain(ApplicationCommand command) => command with
    {
        NameLocalizations = Plain(command.NameLocalizations),
        Description = string.IsNullOrEmpty(command.Description) ? null : command.Description,
        DescriptionLocalizations = Plain(command.DescriptionLocalizations),
        Options = command.Options is { IsDefaultOrEmpty: false } options ? [.. options.Select(Plain)] : null,
        Contexts = command.Contexts is { IsDefaultOrEmpty: false } contexts ? contexts.Sort() : null,
        IntegrationTypes = command.IntegrationTypes is { IsDefaultOrEmpty: false } types ? types.Sort() : null,
    };

    private static CommandOption Plain(CommandOption option) => option with
    {
        NameLocalizations = Plain(option.NameLocalizations),
        DescriptionLocalizations = Plain(option.DescriptionLocalizations),
        Required = option.Required == true ? true : null,
        Autocomplete = option.Autocomplete == true ? true : null,
        Choices = option.Choices is { IsDefaultOrEmpty: false } choices ? [.. choices.Select(Plain)] : null,
    };

    private static CommandChoice Plain(CommandChoice choice) => choice with { NameLocalizations = Plain(choice.NameLocalizations) };

    private static ImmutableSortedDictionary<string, string>? Plain(ImmutableSortedDictionary<string, string>? texts) =>
        texts is { IsEmpty: false } ? texts.WithComparers(StringComparer.Ordinal) : null;
}
