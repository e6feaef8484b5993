using System.Collections.Immutable;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>Reads the lines that name who made an article: <c>Penulis : … Editor : …</c>, <c>By …</c></summary>
internal static class Byline
{
    /// <summary>Longer lines are running text.</summary>
    public const int Longest = 200;

    private const int LongestValue = 100;

    /// <summary>The roles of a line and what stands behind each; empty if it is no byline.</summary>
    public static ImmutableArray<(BylineRole Role, TextSpan Value)> Read(string reading, TextSpan line, in PageWords words)
    {
        if (line.Length > Longest || words.Count == 0 || words.Match(0, WordClass.BylineRole, out int end) is not { } first)
            return [];

        var roles = ImmutableArray.CreateBuilder<(BylineRole, TextSpan)>();
        if (!words.Is(end, ':'))
        {
            if (end < words.Count && IsName(reading, words, end))
                roles.Add((RoleOf(first), Trimmed(reading, words[end].Start, line.End)));
            return roles.ToImmutable();
        }

        Lexeme role = first;
        int value = end + 1;
        for (int i = value; i <= words.Count; i++)
        {
            Lexeme? next = null;
            int behind = i;
            if (i < words.Count && ((next = words.Match(i, WordClass.BylineRole, out behind)) is null || !words.Is(behind, ':')))
                continue;

            if (i > value)
                roles.Add((RoleOf(role), Trimmed(reading, words[value].Start, i < words.Count ? words[i].Start : line.End)));
            if (next is null)
                break;
            (role, value, i) = (next, behind + 1, behind);
        }

        return roles.Any(pair => pair.Item2.Length > LongestValue) ? [] : roles.ToImmutable();
    }

    /// <summary>The writers' initials below an article: <c>(abc/def)</c>.</summary>
    public static bool IsInitials(ReadOnlySpan<char> line) =>
        line.Length is > 2 and <= 30 && line[0] == '(' && line[^1] == ')' && !line.ContainsAny(" .,:") && !line[1..^1].ContainsAny("()");

    /// <summary>Without a colon only names make a byline: <c>Oleh karena itu</c> is none.</summary>
    private static bool IsName(string reading, in PageWords words, int first)
    {
        if (words.Count - first > 14 || reading[words[words.Count - 1].Start] == '.')
            return false;

        for (int i = first; i < words.Count; i++)
        {
            Token word = words[i];
            if (word.Kind == TokenKind.Quote || (word.Kind == TokenKind.Word && word.Length > 3 && !char.IsUpper(reading[word.Start])))
                return false;
        }

        return char.IsUpper(reading[words[first].Start]);
    }

    private static TextSpan Trimmed(string reading, int start, int end)
    {
        while (end > start && (char.IsWhiteSpace(reading[end - 1]) || reading[end - 1] is ';' or ',' or '|' or '/' or '-' or '–' or '—'))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static BylineRole RoleOf(Lexeme label) => Enum.Parse<BylineRole>(label.ValueIn(WordClass.BylineRole)!, ignoreCase: true);
}
