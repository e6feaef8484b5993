using BriefingBot.Configuration;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Configuration;

public class BotConfigurationTests
{
    private const string DiscordToken = "abcdefghijklmnopqrstuvwx.GhIjKl.abcdefghijklmnopqrstuvwxyz0";
    private const string TelegramToken = "123456789:abcdefghijklmnopqrstuvwxyz012345678";

    [Fact]
    public void Load_NoSettings_ReadsTheArticlesInsideTheConfigFolder()
    {
        using var shell = new TestShell();

        var configuration = BotConfiguration.Load(shell.Shell, namedFolder: null);

        Assert.Empty(configuration.Errors);
        Assert.Equal([Path.Combine(shell.Folder, "config", "articles")], configuration.ArticleFolders.Select(static folder => folder.Path));
        Assert.Equal(2_097_152, configuration.Articles.MaxFileBytes);
    }

    [Fact]
    public void Load_RelativeFolderInTheFile_StartsBesideTheConfigFolder()
    {
        using var shell = new TestShell();
        shell.Write("elsewhere/config/appsettings.json", """{ "Articles": { "Folders": [ "config/articles", "/srv/news" ], } /* both */ }""");

        var configuration = BotConfiguration.Load(shell.Shell, "elsewhere/config");

        Assert.Empty(configuration.Errors);
        Assert.Equal(
            [Path.Combine(shell.Folder, "elsewhere", "config", "articles"), "/srv/news"],
            configuration.ArticleFolders.Select(static folder => folder.Path));
    }

    [Fact]
    public void Load_EnvironmentAndFile_EnvironmentWins()
    {
        using var shell = new TestShell(("BRIEFINGBOT_Articles__MaxFileBytes", "4096"));
        shell.Write("config/appsettings.json", """{ "Articles": { "MaxFileBytes": 8192 } }""");

        Assert.Equal(4_096, BotConfiguration.Load(shell.Shell, namedFolder: null).Articles.MaxFileBytes);
    }

    [Fact]
    public void Load_ShortNamesOfTokens_AreRead()
    {
        using var shell = new TestShell(("DISCORD_TOKEN", DiscordToken), ("TELEGRAM_BOT_TOKEN", TelegramToken));

        var configuration = BotConfiguration.Load(shell.Shell, namedFolder: null);

        Assert.Empty(configuration.Errors);
        Assert.Equal(DiscordToken, configuration.Discord.Token);
        Assert.Equal(TelegramToken, configuration.Telegram.Token);
    }

    [Theory]
    [InlineData("TELEGRAM_BOT_TOKEN_FILE")]
    [InlineData("BRIEFINGBOT_Telegram__Token_FILE")]
    public void Load_TokenInAFile_IsReadWithoutItsLineEnd(string variable)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, TelegramToken + "\n");
        using var shell = new TestShell((variable, path));

        var configuration = BotConfiguration.Load(shell.Shell, namedFolder: null);

        Assert.Empty(configuration.Errors);
        Assert.Equal(TelegramToken, configuration.Telegram.Token);
        File.Delete(path);
    }

    [Theory]
    [InlineData("DISCORD_TOKEN", "secret of mine", "Discord:Token")]
    [InlineData("TELEGRAM_BOT_TOKEN", "secret of mine", "Telegram:Token")]
    [InlineData("DISCORD_TOKEN_FILE", "/nowhere/secret of mine", "DISCORD_TOKEN_FILE")]
    [InlineData("BRIEFINGBOT_Discord__ApiUrl", "http://discord.example/api", "Discord:ApiUrl")]
    [InlineData("BRIEFINGBOT_Discord__Shards", "3-1/16", "Discord:Shards")]
    [InlineData("BRIEFINGBOT_Discord__Shards", "0-16/16", "Discord:Shards")]
    [InlineData("BRIEFINGBOT_Discord__DevelopmentGuild", "my guild", "Discord:DevelopmentGuild")]
    [InlineData("BRIEFINGBOT_Discord__OnlyAskerPages", "perhaps", "Discord:OnlyAskerPages")]
    [InlineData("BRIEFINGBOT_Discord__Interactions__PublicKey", "12ab", "Discord:Interactions:PublicKey")]
    [InlineData("BRIEFINGBOT_Articles__MaxFileBytes", "lots", "Articles:MaxFileBytes")]
    [InlineData("BRIEFINGBOT_Articles__MaxFileBytes", "12", "Articles:MaxFileBytes")]
    [InlineData("BRIEFINGBOT_Articles__MaxFileBytes__0", "4096", "Articles:MaxFileBytes")]
    [InlineData("BRIEFINGBOT_Articles__Folder__0", "/srv/news", "Articles:Folder")]
    [InlineData("BRIEFINGBOT_Articles__Folders", "/srv/news", "Articles:Folders")]
    [InlineData("BRIEFINGBOT_Logging__LogLevel__Default", "Loud", "Logging:LogLevel:Default")]
    [InlineData("BRIEFINGBOT_Telegram__ApiUrl", "api.telegram.org", "Telegram:ApiUrl")]
    [InlineData("BRIEFINGBOT_Telegram__OnlyAskerPages", "perhaps", "Telegram:OnlyAskerPages")]
    [InlineData("BRIEFINGBOT_Telegram__Webhook__Url", "http://bot.example/telegram", "Telegram:Webhook:Url")]
    [InlineData("BRIEFINGBOT_Telegram__Webhook__Url", "https://bot.example:8080/telegram", "Telegram:Webhook:Url")]
    [InlineData("BRIEFINGBOT_Telegram__Webhook__Url", "https://bot.example/telegram?key=1", "Telegram:Webhook:Url")]
    [InlineData("BRIEFINGBOT_Telegram__Webhook__Secret", "not a secret!", "Telegram:Webhook:Secret")]
    [InlineData("BRIEFINGBOT_Telegram__Webhook__MaxConnections", "101", "Telegram:Webhook:MaxConnections")]
    [InlineData("BRIEFINGBOT_Telegram__Webhook__Port", "80", "Telegram:Webhook:Port")]
    public void Load_Mistake_NamesTheKey(string variable, string value, string key)
    {
        using var shell = new TestShell((variable, value));

        ConfigurationError error = Assert.Single(BotConfiguration.Load(shell.Shell, namedFolder: null).Errors);

        Assert.Equal(key, error.Key);
    }

    [Fact]
    public void Load_MalformedToken_IsNotShown()
    {
        using var shell = new TestShell(("DISCORD_TOKEN", "hunter2 hunter2"), ("TELEGRAM_BOT_TOKEN", "hunter2 hunter2"));

        var configuration = BotConfiguration.Load(shell.Shell, namedFolder: null);

        Assert.Equal(2, configuration.Errors.Length);
        Assert.DoesNotContain(configuration.Errors, static error => error.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "Discord": { "Token": "x" } }""", "Discord:Token")]
    [InlineData("""{ "Telegram": { "Webhook": { "Secret": "abc" } } }""", "Telegram:Webhook:Secret")]
    [InlineData("""{ "Article": { } , "Articels": { "Folders": [] } }""", "Articels")]
    [InlineData("""{ "Articles": { "Folders": [ "" ] } }""", "Articles:Folders")]
    public void Load_MistakeInTheFile_NamesTheKey(string settings, string key)
    {
        using var shell = new TestShell();
        shell.Write("config/appsettings.json", settings);

        Assert.Contains(BotConfiguration.Load(shell.Shell, namedFolder: null).Errors, error => error.Key == key);
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("")]
    public void Load_SettingsThatAreNoJson_NamesTheFile(string settings)
    {
        using var shell = new TestShell();
        string path = shell.Write("config/appsettings.json", settings);

        ConfigurationError error = Assert.Single(BotConfiguration.Load(shell.Shell, namedFolder: null).Errors);

        Assert.Equal(path, error.Key);
    }

    [Fact]
    public void Load_SameSettingFromTwoVariables_IsAMistake()
    {
        using var shell = new TestShell(("DISCORD_TOKEN", DiscordToken), ("BRIEFINGBOT_Discord__Token", DiscordToken));

        Assert.Equal("DISCORD_TOKEN", Assert.Single(BotConfiguration.Load(shell.Shell, namedFolder: null).Errors).Key);
    }
}
