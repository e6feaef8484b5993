using System.CommandLine;

namespace BriefingBot.Cli;

/// <summary>Options that several verbs take.</summary>
internal static class BotOptions
{
    public static Option<string?> Config { get; } = new("--config")
    {
        Description = "The folder that holds appsettings.json; else $BRIEFINGBOT_CONFIG, ./config, or config beside the program.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string[]> Articles { get; } = new("--articles")
    {
        Description = "A folder of articles to read instead of the configured ones; may be given several times.",
        HelpName = "DIR",
    };

    public static Option<string?> Locale { get; } = LocaleOption();

    private static Option<string?> LocaleOption()
    {
        var option = new Option<string?>("--locale") { Description = "Language of the answers; else that of the environment, else id." };
        option.AcceptOnlyFromAmong("id", "en");
        return option;
    }
}
