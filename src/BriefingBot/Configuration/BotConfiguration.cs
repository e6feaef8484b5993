using System.Collections.Immutable;
using BriefingBot.Cli;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BriefingBot.Configuration;

/// <summary>All settings, from the settings file and then the environment, with every mistake found in them.</summary>
internal sealed record BotConfiguration
{
    /// <summary>Full path of the config folder; see <see cref="ConfigFolder"/>.</summary>
    public required string Folder { get; init; }

    public required ArticlesOptions Articles { get; init; }

    public required DiscordOptions Discord { get; init; }

    public required TelegramOptions Telegram { get; init; }

    /// <summary>The section that Microsoft.Extensions.Logging reads.</summary>
    public required IConfigurationSection Logging { get; init; }

    /// <summary>Every mistake, not just the first. With any of them the other properties are only good for further checks.</summary>
    public required ImmutableArray<ConfigurationError> Errors { get; init; }

    /// <summary>The folders of articles as full paths, with the key that names each.</summary>
    public ImmutableArray<(string Key, string Path)> ArticleFolders =>
        Articles.Folders is []
            ? [($"{ArticlesOptions.Section}:{nameof(ArticlesOptions.Folders)}", Path.Combine(Folder, ArticlesOptions.DefaultFolder))]
            : [.. Articles.Folders.Select((folder, i) =>
                ($"{ArticlesOptions.Section}:{nameof(ArticlesOptions.Folders)}:{i}", Path.GetFullPath(folder, Path.GetDirectoryName(Folder) ?? Folder)))];

    /// <summary>A mistake for every folder of articles that is not there.</summary>
    public IEnumerable<ConfigurationError> MissingFolders() =>
        from folder in ArticleFolders
        where !Directory.Exists(folder.Path)
        select new ConfigurationError(folder.Key, $"there is no folder '{folder.Path}'. Create it, or name another one.");

    /// <summary>Tells the mistakes that concern a section or the files around it; true if there are any.</summary>
    public bool ReportErrors(Shell shell, string section)
    {
        ConfigurationError[] errors = [.. Errors.Where(error => error.IsAbout(section))];
        foreach (ConfigurationError error in errors)
            shell.Error.WriteLine(error);
        return errors.Length > 0;
    }

    public static BotConfiguration Load(Shell shell, string? namedFolder)
    {
        var errors = new List<ConfigurationError>();
        string folder = ConfigFolder.Find(namedFolder, shell);
        IConfigurationRoot file = ReadFile(Path.Combine(folder, ConfigFolder.SettingsFile), errors);
        SettingsCheck.File(file, errors);
        IConfigurationRoot all = new ConfigurationBuilder()
            .AddConfiguration(file)
            .AddInMemoryCollection(EnvironmentSettings.Read(shell.Variables, errors))
            .Build();
        SettingsCheck.LogLevels(all.GetSection("Logging"), errors);

        IConfigurationSection articles = all.GetSection(ArticlesOptions.Section);
        IConfigurationSection discord = all.GetSection(DiscordOptions.Section);
        IConfigurationSection telegram = all.GetSection(TelegramOptions.Section);
        return new BotConfiguration
        {
            Folder = folder,
            Articles = Valid(articles, static settings => settings.Get<ArticlesOptions>(), new ArticlesOptionsValidator(), errors),
            Discord = Valid(discord, static settings => settings.Get<DiscordOptions>(), new DiscordOptionsValidator(), errors),
            Telegram = Valid(telegram, static settings => settings.Get<TelegramOptions>(), new TelegramOptionsValidator(), errors),
            Logging = all.GetSection("Logging"),
            Errors = [.. errors],
        };
    }

    private static IConfigurationRoot ReadFile(string path, List<ConfigurationError> errors)
    {
        if (File.Exists(path))
        {
            try
            {
                return new ConfigurationBuilder().AddJsonFile(path, optional: false, reloadOnChange: false).Build();
            }
            catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                errors.Add(new(path, $"the file cannot be read. {(e.InnerException ?? e).Message}"));
            }
        }
        else if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            errors.Add(new(path, "there is no such folder. Name it with --config or BRIEFINGBOT_CONFIG."));
        }

        return new ConfigurationBuilder().Build();
    }

    private static T Valid<T>(
        IConfigurationSection section, Func<IConfiguration, T?> bind, IValidateOptions<T> validator, List<ConfigurationError> errors)
        where T : class, new()
    {
        T options = bind(SettingsCheck.Bindable(section, typeof(T), errors)) ?? new T();
        ValidateOptionsResult result = validator.Validate(name: null, options);
        if (!result.Failed)
            return options;

        // A failure reads "Property: what is wrong".
        foreach (string[] failure in result.Failures.Select(static failure => failure.Split(": ", 2)))
            errors.Add(new($"{section.Key}:{failure[0]}", failure[^1]));
        return options;
    }
}
