using System.Globalization;
using System.Reflection;
using BriefingBot.Discord;
using BriefingBot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Configuration;

/// <summary>Finds the mistakes that binding would throw at or pass over in silence.</summary>
internal static class SettingsCheck
{
    private static readonly string[] Sections =
    [
        ArticlesOptions.Section, LibraryOptions.Section, DeliveryOptions.Section, DigestsOptions.Section, StorageOptions.Section, DiscordOptions.Section,
        TelegramOptions.Section, HttpOptions.Section, "Logging",
    ];

    private static readonly (string Key, string Variable)[] Secrets =
    [
        ("Discord:Token", "DISCORD_TOKEN"),
        ("Telegram:Token", "TELEGRAM_BOT_TOKEN"),
        ("Telegram:Webhook:Secret", "BRIEFINGBOT_Telegram__Webhook__Secret"),
    ];

    /// <summary>The settings file: sections that nobody reads, and secrets, which do not belong there.</summary>
    public static void File(IConfigurationRoot file, List<ConfigurationError> errors)
    {
        foreach (IConfigurationSection section in file.GetChildren())
        {
            if (!Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
                errors.Add(new(section.Path, $"no such section. There are {string.Join(", ", Sections)}."));
        }

        foreach ((string key, string variable) in Secrets)
        {
            if (file[key] is not null)
                errors.Add(new(key, $"a secret in a settings file. Remove it there and set {variable} or {variable}_FILE in the environment."));
        }
    }

    /// <summary>Checks a section's keys against the properties of its options, and leaves out those that binding would throw at.</summary>
    public static IConfiguration Bindable(IConfigurationSection section, Type options, List<ConfigurationError> errors)
    {
        PropertyInfo[] properties = options.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var bindable = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (IConfigurationSection setting in section.GetChildren())
        {
            PropertyInfo? property = properties.FirstOrDefault(known => known.Name.Equals(setting.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                string known = string.Join(", ", properties.Select(static known => known.Name));
                errors.Add(new(setting.Path, $"no such setting. {section.Path} takes {known}."));
            }
            else if (IsGroup(property.PropertyType) && setting.Value is null)
            {
                foreach ((string key, string? value) in Bindable(setting, property.PropertyType, errors).AsEnumerable())
                    bindable[$"{property.Name}:{key}"] = value;
            }
            else if (Mistake(property.PropertyType, setting) is { } mistake)
            {
                errors.Add(new(setting.Path, mistake));
            }
            else
            {
                foreach ((string key, string? value) in setting.AsEnumerable())
                    bindable[key[(section.Path.Length + 1)..]] = value;
            }
        }

        return new ConfigurationBuilder().AddInMemoryCollection(bindable).Build();
    }

    /// <summary>Every value under <c>Logging:LogLevel</c> is a level.</summary>
    public static void LogLevels(IConfigurationSection logging, List<ConfigurationError> errors)
    {
        foreach (IConfigurationSection level in logging.GetSection("LogLevel").GetChildren())
        {
            if (!Enum.TryParse(level.Value, ignoreCase: true, out LogLevel _))
                errors.Add(new(level.Path, $"'{level.Value}' is no log level. Levels are {string.Join(", ", Enum.GetNames<LogLevel>())}."));
        }
    }

    /// <summary>A property with the group that it stands in: validators name it alone.</summary>
    public static string PathOf(string property, Type options)
    {
        PropertyInfo? group = options.GetProperty(property) is null
            ? options.GetProperties().FirstOrDefault(candidate => IsGroup(candidate.PropertyType) && candidate.PropertyType.GetProperty(property) is not null)
            : null;
        return group is null ? property : $"{group.Name}:{property}";
    }

    private static bool IsGroup(Type type) => type is { IsClass: true, IsArray: false } && type != typeof(string);

    private static string? Mistake(Type type, IConfigurationSection setting)
    {
        IConfigurationSection[] items = [.. setting.GetChildren()];
        if (!type.IsArray && items.Length > 0)
            return "takes one value, not a list or a group.";
        if (IsGroup(type))
            return $"takes a group of settings: {string.Join(", ", type.GetProperties().Select(static known => known.Name))}.";
        if (type.IsArray && !string.IsNullOrEmpty(setting.Value))
            return $"takes a list: [ \"…\" ] in the file, BRIEFINGBOT_{setting.Path.Replace(":", "__", StringComparison.Ordinal)}__0 and so on in the environment.";
        if (items.FirstOrDefault(static item => string.IsNullOrWhiteSpace(item.Value) || item.Value.Contains('\0', StringComparison.Ordinal)) is { } empty)
            return $"entry {empty.Key} of the list is empty or no text.";
        if (type == typeof(int) && !int.TryParse(setting.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return $"'{setting.Value}' is no whole number.";
        if (type == typeof(bool) && !bool.TryParse(setting.Value, out _))
            return $"'{setting.Value}' is neither true nor false.";
        return null;
    }
}
