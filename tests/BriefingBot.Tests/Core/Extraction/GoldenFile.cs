using System.Globalization;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>
/// A golden file: example texts, each with the facts expected of it. The lines:
/// <c>floor 95</c> the least agreement in percent, <c>&gt; text</c> an example, <c>= fact</c> expected of the example above, <c># remark</c>.
/// The file's name begins with the language of its texts.
/// </summary>
internal sealed record GoldenFile(string Name, string Language, double Floor, IReadOnlyList<GoldenFile.Example> Examples)
{
    /// <summary>A text and the facts expected of it; none where nothing may be found.</summary>
    internal sealed record Example(string Text, List<string> Facts);

    public static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Golden", folder), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => Path.GetFileName(path)!);

    public static GoldenFile Read(string folder, string name)
    {
        var examples = new List<Example>();
        double floor = 100;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", folder, name)))
        {
            if (line.StartsWith("floor ", StringComparison.Ordinal))
                floor = double.Parse(line.AsSpan(6), CultureInfo.InvariantCulture);
            else if (line.StartsWith("> ", StringComparison.Ordinal))
                examples.Add(new Example(line[2..], []));
            else if (line.TrimStart().StartsWith("= ", StringComparison.Ordinal))
                examples[^1].Facts.Add(line.TrimStart()[2..].Trim());
        }

        return new GoldenFile(name, name[..2], floor, examples);
    }

    /// <summary>
    /// Facts agreed on, in percent of those expected or found; a text with nothing to find agrees if nothing is found. With it, what differs.
    /// </summary>
    public (double Percent, string Differences) Compare(Func<string, IEnumerable<string>> find)
    {
        int agreed = 0, all = 0;
        var differences = new List<string>();
        foreach (Example example in Examples)
        {
            List<string> found = [.. find(example.Text)];
            List<string> missing = [.. example.Facts.Except(found)];
            List<string> extra = [.. found.Except(example.Facts)];
            agreed += example.Facts.Count - missing.Count + (example.Facts.Count == 0 && extra.Count == 0 ? 1 : 0);
            all += Math.Max(1, example.Facts.Count + extra.Count);
            if (missing.Count + extra.Count > 0)
                differences.Add($"{example.Text}\n{string.Concat(missing.Select(fact => $"  - {fact}\n"))}{string.Concat(extra.Select(fact => $"  + {fact}\n"))}");
        }

        return (100.0 * agreed / all, string.Concat(differences));
    }
}
