namespace BriefingBot.Configuration;

/// <summary>A mistake in the configuration.</summary>
/// <param name="Key">The setting, variable or file to correct.</param>
/// <param name="Words">What is wrong and what to do; never the value of a secret.</param>
internal sealed record ConfigurationError(string Key, string Words)
{
    /// <summary>True for a mistake in one section, or in the settings file as a whole.</summary>
    public bool IsAbout(string section) =>
        Path.IsPathRooted(Key) || Key.Equals(section, StringComparison.OrdinalIgnoreCase)
        || Key.StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Key}: {Words}";
}
