using System.Text;

namespace BriefingBot.Terminal;

/// <summary>Reads lines whose length nobody vouches for.</summary>
internal static class BoundedLines
{
    private const int LongestLine = 4_096;

    /// <summary>The next line, cut off where it is too long to be a command; null at the end.</summary>
    public static string? Read(TextReader reader)
    {
        var line = new StringBuilder();
        int next = reader.Read();
        if (next < 0)
            return null;

        for (; next >= 0 && next != '\n'; next = reader.Read())
        {
            if (line.Length < LongestLine)
                line.Append((char)next);
        }

        return line.ToString();
    }
}
