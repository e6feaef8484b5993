using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace BriefingBot.Cli;

/// <summary>What the process was started with. Tests build their own.</summary>
internal sealed record Shell
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>A person types: keys can be read one by one.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>A person reads: colours are welcome, unless <c>NO_COLOR</c> says otherwise.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>The environment.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The folder that relative paths of the command line start from.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The folder that the program lies in.</summary>
    public required string ProgramFolder { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Whether the machine has a native library, by file name.</summary>
    public Func<string, bool> HasLibrary { get; init; } = static name => NativeLibrary.TryLoad(name, out _);

    /// <summary>Width of the terminal at this moment; null where the output goes elsewhere.</summary>
    public Func<int?> Columns { get; init; } = static () => null;

    /// <summary>See https://no-color.org.</summary>
    public bool HasColours => OutIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>The streams speak UTF-8 whatever the locale of the process: articles are full of characters that others lack.</summary>
    public static Shell OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16_384));
        Console.SetError(new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true });
        return new Shell
        {
            In = IsInputOpen() ? new StreamReader(Console.OpenStandardInput(), utf8) : TextReader.Null,
            Out = Console.Out,
            Error = Console.Error,
            InIsTerminal = IsInputOpen() && !Console.IsInputRedirected,
            OutIsTerminal = !Console.IsOutputRedirected,
            Columns = static () => Console.IsOutputRedirected ? null : Console.WindowWidth,
            Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
            WorkingFolder = Environment.CurrentDirectory,
            ProgramFolder = AppContext.BaseDirectory,
            Time = TimeProvider.System,
        };
    }

    /// <summary>The value of an environment variable; null where it is not set.</summary>
    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    /// <summary>
    /// False where the program was started with standard input closed (<c>&lt;&amp;-</c>). The runtime then opens something of its own
    /// under that number, and reading it would wait for ever. What is its own is closed on exec, and what was inherited cannot be.
    /// </summary>
    private static bool IsInputOpen()
    {
        const string Description = "/proc/self/fdinfo/0";
        const int CloseOnExec = 0x80000;
        string? flags = File.Exists(Description) ? File.ReadLines(Description).FirstOrDefault(static line => line.StartsWith("flags:", StringComparison.Ordinal)) : null;
        return flags is null || (Convert.ToInt32(flags["flags:".Length..].Trim(), fromBase: 8) & CloseOnExec) == 0;
    }
}
