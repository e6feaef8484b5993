using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BriefingBot.Proofs.Hourly;

/// <summary>
/// Writes articles into the folder that a bot reads, in batches. Each has a mark in its lead, and is like no other, so that it is
/// told as a story of its own, by its whole lead.
/// </summary>
internal sealed partial class Newsroom(string folder, Random random)
{
    /// <summary>With the batch before an edition has room for all.</summary>
    public const int Batch = 8;

    private const int LeadWords = 55;

    private static readonly string[] Syllables = ["ba", "ku", "ri", "sa", "me", "lo", "ta", "ni", "pe", "du", "ga", "wo"];

    private readonly List<string> _files = [];

    /// <summary>How many have been written so far; their marks are the numbers below.</summary>
    public int Articles { get; private set; }

    /// <summary>Writes some more, and lets those go that everybody has read.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (string old in _files.SkipLast(Batch))
            File.Delete(old);
        _files.RemoveRange(0, Math.Max(0, _files.Count - Batch));
        for (int i = 0; i < Batch; i++)
        {
            int number = Articles++;
            string file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D6}.txt"));
            string text = $"{Words(4)}\n\n{Words(LeadWords / 2)} {Mark(number)} {Words(LeadWords / 2)}.\n\n{Words(LeadWords)}.\n";
            await File.WriteAllTextAsync(file, text, cancellationToken);
            _files.Add(file);
        }
    }

    /// <summary>The articles whose leads stand in a message.</summary>
    public static IEnumerable<int> In(string message) =>
        Marks().Matches(message).Select(static mark => int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"tanda{number:D6}x");

    /// <summary>Words of no language, the first with a capital.</summary>
    private string Words(int count)
    {
        var text = new StringBuilder();
        for (int word = 0; word < count; word++)
        {
            text.Append(word == 0 ? "" : " ");
            for (int syllable = random.Next(2, 5); syllable > 0; syllable--)
                text.Append(Syllables[random.Next(Syllables.Length)]);
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    [GeneratedRegex("tanda([0-9]{6})x", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Marks();
}
