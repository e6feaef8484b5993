using BriefingBot.Cli;

namespace BriefingBot.Tests.Support;

/// <summary>A command line in a folder of its own: captured writers, a given environment, nothing of the process around it.</summary>
internal sealed class TestShell : IDisposable
{
    private readonly HeardWriter _out = new();
    private readonly StringWriter _error = new();

    public TestShell(params (string Name, string Value)[] variables)
    {
        Folder = Directory.CreateTempSubdirectory("briefingbot-").FullName;
        Shell = new Shell
        {
            In = TextReader.Null,
            Out = _out,
            Error = _error,
            Variables = variables.ToDictionary(static pair => pair.Name, static pair => pair.Value),
            WorkingFolder = Folder,
            ProgramFolder = Path.Combine(Folder, "program"),
            Time = TimeProvider.System,
        };
        Write("config/articles/.keep", "");
        Write("config/appsettings.json", "{}");
    }

    /// <summary>The working folder; it holds a config folder without settings and without articles.</summary>
    public string Folder { get; }

    public Shell Shell { get; private set; }

    /// <summary>What is typed.</summary>
    public TextReader In
    {
        init => Shell = Shell with { In = value };
    }

    /// <summary>Native libraries that the machine seems to have.</summary>
    public Func<string, bool> HasLibrary
    {
        init => Shell = Shell with { HasLibrary = value };
    }

    /// <summary>Done once the words have been printed.</summary>
    public Task SaidAsync(string words) => _out.SaidAsync(words);

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public string Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public Task<int> RunAsync(params string[] args) => BotCommandLine.InvokeAsync(Shell, args);

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        _out.Dispose();
        _error.Dispose();
    }
}
