using Xunit;

namespace BriefingBot.Tests.Support;

/// <summary>Expected texts under version control. Run with UPDATE_GOLDEN=1 to write what comes out now, and review the difference.</summary>
internal static class Golden
{
    public static void Check(string text, params ReadOnlySpan<string> path)
    {
        string relative = Path.Combine(path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, "tests", "BriefingBot.Tests", "Golden", relative), text);
        else
            Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", relative)).ReplaceLineEndings("\n"), text);
    }
}
