namespace BriefingBot.Core.Library;

/// <summary>A role and its affiliation in one line, each as the article words it.</summary>
public static class RoleText
{
    /// <summary>The affiliation is left out where the role names it already.</summary>
    public static string Of(string role, string? affiliation) =>
        affiliation is null || role.Contains(affiliation, StringComparison.OrdinalIgnoreCase) ? role : $"{role}, {affiliation}";
}
