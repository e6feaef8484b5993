using System.Diagnostics;
using BriefingBot.Evaluate;

// evaluate GOLD.jsonl [SCORER.py] [scorer options]: runs the analyzer over an annotated set and lets the scorer print its table.
if (args.Length == 0)
{
    Console.Error.WriteLine("Usage: evaluate GOLD.jsonl [SCORER.py [--kinds direct|indirect] [--errors N] …]");
    return 2;
}

string gold = args[0];
string scorer = args.Length > 1 ? args[1] : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(gold))!, "score_quotes.py");
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
    Console.WriteLine(Predictor.Run(gold, predictions));
    using Process python = Process.Start(new ProcessStartInfo("python3", [scorer, gold, predictions, .. args.Skip(2)]))!;
    python.WaitForExit();
    return python.ExitCode;
}
finally
{
    File.Delete(predictions);
}
