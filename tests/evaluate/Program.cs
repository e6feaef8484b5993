using System.Diagnostics;
using BriefingBot.Evaluate;

// Runs the analyzer over an annotated set and lets the scorer that belongs to the set print its table.
const string Usage = "Usage: evaluate [--marks straight|curly|guillemet] GOLD.jsonl [SCORER.py [--kinds direct|indirect] [--errors N] …]";
string[] rest = args;
MarkVariant? marks = null;
if (args is ["--marks", string name, ..])
{
    marks = MarkVariant.Named(name);
    rest = marks is null ? [] : args[2..];
}

if (rest.Length == 0)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

string gold = rest[0];
string scorer = rest.Length > 1 ? rest[1] : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(gold))!, "score_quotes.py");
foreach (string needed in new[] { gold, scorer })
{
    if (!File.Exists(needed))
    {
        Console.Error.WriteLine($"'{needed}' is not there: name an annotated set and the scorer that belongs to it.");
        return 2;
    }
}

string predictions = Path.GetTempFileName();
try
{
    Console.WriteLine(Predictor.Run(gold, predictions, marks));
    using Process python = Process.Start(new ProcessStartInfo("python3", [scorer, gold, predictions, .. rest.Skip(2)]))!;
    python.WaitForExit();
    return python.ExitCode;
}
finally
{
    File.Delete(predictions);
}
