using System.Collections.Immutable;
using BriefingBot.Cli;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord;
using BriefingBot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BriefingBot.Configuration;

/// <summary>All settings, from the settings file and then the environment, with every mistake found in them.</summary>
internal sealed record BotConfiguration
{
    /// <summary>Full path of the config folder; see <see cref="ConfigFolder"/>.</summary>
    public required string Folder { get; init; }

    public required ArticlesOptions Articles { get; init; }

    public required LibraryOptions Library { get; init; }

    /// <summary>Full path of the file of analyses; null for none.</summary>
    public required string? AnalysisPath { get; init; }

    public required DeliveryOptions Delivery { get; init; }
    public required DigestsOptions Digests { get; init; }

    public required DiscordOptions Discord { get; init; }

    public required TelegramOptions Telegram { get; init; }

    public required HttpOptions Http { get; init; }

    /// <summary>The section that Microsoft.Extensions.Logging reads.</summary>
    public required IConfigurationSection Logging { get; init; }

    /// <summary>Every mistake, not just the first. With any of them the other properties are only good for further checks.</summary>
    public required ImmutableArray<ConfigurationError> Errors { get; init; }

    /// <summary>The folders of articles as full paths, with the key that names each.</summary>
    public required ImmutableArray<(string Key, string Path)> ArticleFolders { get; init; }

    /// <summary>Nobody named a path for the database.</summary>
    public required bool HasDefaultDatabase { get; init; }

    /// <summary>Full path of the database.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>A mistake for every folder of articles that is not there.</summary>
    public IEnumerable<ConfigurationError> MissingFolders() =>
        from folder in ArticleFolders
        where !Directory.Exists(folder.Path)
        select new ConfigurationError(folder.Key, $"there is no folder '{folder.Path}'. Create it, or name another one.");

    /// <summary>Creates the folder of the database where nobody named one; a folder that somebody names may be a volume that is not there yet.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be created.</exception>
    public void CreateDefaultDatabaseFolder()
    {
        string folder = Path.GetDirectoryName(DatabasePath)!;
        if (!HasDefaultDatabase || Directory.Exists(folder))
            return;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder '{folder}' for the database cannot be created. Create it for this user, or name another file with Storage:Path.", e);
        }
    }

    /// <summary>Tells mistakes, one a line; true if there are any.</summary>
    public static bool Report(IEnumerable<ConfigurationError> errors, Shell shell)
    {
        int count = 0;
        foreach (ConfigurationError error in errors)
        {
            shell.Error.WriteLine(error);
            count++;
        }

        return count > 0;
    }

    /// <summary>Tells the mistakes that concern the database alone, one a line; true if there are any.</summary>
    public bool ReportDatabase(Shell shell) => Report(Errors.Where(static error => error.IsAbout(StorageOptions.Section)), shell);

    /// <param name="shell">Where the environment and relative paths come from.</param>
    /// <param name="namedFolder">The config folder that the command line names.</param>
    /// <param name="articleFolders">Folders of articles that the command line names; they replace the configured ones.</param>
    public static BotConfiguration Load(Shell shell, string? namedFolder, string[]? articleFolders = null)
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

        IConfigurationSection discord = all.GetSection(DiscordOptions.Section);
        IConfigurationSection telegram = all.GetSection(TelegramOptions.Section);
        ArticlesOptions articles = Valid(
            all.GetSection(ArticlesOptions.Section), static settings => settings.Get<ArticlesOptions>(), new ArticlesOptionsValidator(), errors);
        StorageOptions storage = Valid(
            all.GetSection(StorageOptions.Section), static settings => settings.Get<StorageOptions>(), new StorageOptionsValidator(), errors);
        LibraryOptions library = Valid(
            all.GetSection(LibraryOptions.Section), static settings => settings.Get<LibraryOptions>(), new LibraryOptionsValidator(), errors);
        return new BotConfiguration
        {
            Library = library,
            AnalysisPath = string.IsNullOrWhiteSpace(library.CachePath) ? null : Path.GetFullPath(library.CachePath, Path.GetDirectoryName(folder) ?? folder),
            Folder = folder,
            Articles = articles,
            ArticleFolders = FoldersOf(articles, folder, articleFolders ?? [], shell),
            Delivery = Valid(
                all.GetSection(DeliveryOptions.Section), static settings => settings.Get<DeliveryOptions>(), new DeliveryOptionsValidator(), errors),
            Digests = ValidDigests(all.GetSection(DigestsOptions.Section), errors),
            Discord = Valid(discord, static settings => settings.Get<DiscordOptions>(), new DiscordOptionsValidator(), errors),
            Telegram = Valid(telegram, static settings => settings.Get<TelegramOptions>(), new TelegramOptionsValidator(), errors),
            Http = Valid(all.GetSection(HttpOptions.Section), static settings => settings.Get<HttpOptions>(), new HttpOptionsValidator(), errors),
            DatabasePath = Path.GetFullPath(storage.Path, Path.GetDirectoryName(folder) ?? folder),
            HasDefaultDatabase = storage.Path == StorageOptions.DefaultPath,
            Logging = all.GetSection("Logging"),
            Errors = [.. errors],
        };
    }

    private static DigestsOptions ValidDigests(IConfigurationSection section, List<ConfigurationError> errors)
    {
        DigestsOptions digests = Valid(section, static settings => settings.Get<DigestsOptions>(), new DigestsOptionsValidator(), errors);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(digests.TimeZone, out TimeZoneInfo? zone) || !zone.HasIanaId)
            errors.Add(new($"{DigestsOptions.Section}:{nameof(DigestsOptions.TimeZone)}", $"'{digests.TimeZone}' is no time zone of this system. Example: Asia/Jakarta."));
        return digests;
    }

    private static ImmutableArray<(string Key, string Path)> FoldersOf(ArticlesOptions articles, string configFolder, string[] named, Shell shell)
    {
        const string Key = $"{ArticlesOptions.Section}:{nameof(ArticlesOptions.Folders)}";
        if (named.Length > 0)
            return [.. named.Select(folder => ("--articles", Path.GetFullPath(folder, shell.WorkingFolder)))];
        if (articles.Folders.Length == 0)
            return [(Key, Path.Combine(configFolder, ArticlesOptions.DefaultFolder))];

        string beside = Path.GetDirectoryName(configFolder) ?? configFolder;
        return [.. articles.Folders.Select((folder, i) => ($"{Key}:{i}", Path.GetFullPath(folder, beside)))];
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
            errors.Add(new($"{section.Key}:{SettingsCheck.PathOf(failure[0], typeof(T))}", failure[^1]));
        return options;
    }
}
