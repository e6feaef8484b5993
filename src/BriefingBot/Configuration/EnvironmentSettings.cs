using BriefingBot.Discord;
using BriefingBot.Telegram;

namespace BriefingBot.Configuration;

/// <summary>
/// Settings from environment variables: <c>BRIEFINGBOT_Section__Key</c>, short names for the tokens, and for each of them the same
/// name with <c>_FILE</c> behind it, which names a file that holds the value, as container secrets do.
/// </summary>
internal static class EnvironmentSettings
{
    private const string Prefix = "BRIEFINGBOT_";
    private const string FileSuffix = "_FILE";

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["DISCORD_TOKEN"] = $"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}",
        ["TELEGRAM_BOT_TOKEN"] = $"{TelegramOptions.Section}:{nameof(TelegramOptions.Token)}",
    };

    /// <summary>The settings by configuration key. An empty variable counts as not set.</summary>
    public static Dictionary<string, string?> Read(IReadOnlyDictionary<string, string> variables, List<ConfigurationError> errors)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach ((string variable, string value) in variables.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            bool isFile = variable.EndsWith(FileSuffix, StringComparison.Ordinal);
            string name = isFile ? variable[..^FileSuffix.Length] : variable;
            if (KeyOf(name) is not { } key || string.IsNullOrWhiteSpace(value))
                continue;
            if (!settings.TryAdd(key, isFile ? ReadFile(variable, value, errors) : value))
                errors.Add(new(variable, $"{key} is set by another variable too; keep one of them."));
        }

        return settings;
    }

    private static string? KeyOf(string name)
    {
        if (ShortNames.TryGetValue(name, out string? key))
            return key;
        bool isSetting = name.StartsWith(Prefix, StringComparison.Ordinal) && name.Contains("__", StringComparison.Ordinal);
        return isSetting ? name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal) : null;
    }

    private static string? ReadFile(string variable, string path, List<ConfigurationError> errors)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.Add(new(variable, $"the file '{path}' that should hold the value cannot be read. {e.Message}"));
            return null;
        }
    }
}
