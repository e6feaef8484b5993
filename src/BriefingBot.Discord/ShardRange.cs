using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Discord;

/// <summary>The shards that one process serves.</summary>
/// <param name="First">Counted from 0.</param>
/// <param name="Last">Served too.</param>
/// <param name="Count">Of all processes together.</param>
internal readonly partial record struct ShardRange(int First, int Last, int Count)
{
    public const string Auto = "auto";

    /// <summary>Far more than any bot has.</summary>
    public const int MostShards = 16_384;

    /// <summary>Reads <c>0-3/16</c>, or <c>5/16</c> for a single shard.</summary>
    public static bool TryParse(string text, out ShardRange range)
    {
        range = default;
        Match match = Pattern().Match(text);
        if (!match.Success)
            return false;

        int first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        int last = match.Groups["last"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : first;
        int count = int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        range = new ShardRange(first, last, count);
        return first <= last && last < count && count <= MostShards;
    }

    [GeneratedRegex(@"^(?<first>[0-9]{1,5})(-(?<last>[0-9]{1,5}))?/(?<count>[0-9]{1,5})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pattern();
}
