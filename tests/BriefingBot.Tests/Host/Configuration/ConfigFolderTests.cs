using BriefingBot.Configuration;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Configuration;

public class ConfigFolderTests
{
    [Fact]
    public void Find_NamedOnTheCommandLine_WinsOverTheEnvironment()
    {
        using var shell = new TestShell((ConfigFolder.Variable, "/etc/briefingbot"));

        Assert.Equal(Path.Combine(shell.Folder, "mine"), ConfigFolder.Find("mine", shell.Shell));
        Assert.Equal("/etc/briefingbot", ConfigFolder.Find(named: null, shell.Shell));
    }

    [Fact]
    public void Find_SettingsInTheWorkingFolder_WinOverThoseBesideTheProgram()
    {
        using var shell = new TestShell();

        Assert.Equal(Path.Combine(shell.Folder, "config"), ConfigFolder.Find(named: null, shell.Shell));

        File.Delete(Path.Combine(shell.Folder, "config", "appsettings.json"));
        Assert.Equal(Path.Combine(shell.Folder, "program", "config"), ConfigFolder.Find(named: null, shell.Shell));
    }
}
