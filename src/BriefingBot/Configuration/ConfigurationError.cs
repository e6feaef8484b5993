namespace BriefingBot.Configuration;

/// <summary>A mistake in the configuration.</summary>
/// <param name="Key">The setting, variable or file to correct.</param>
/// <param name="Words">What is wrong and what to do; never the value of a secret.</param>
internal sealed record ConfigurationError(string Key, string Words)
{
    public override string ToString() => $"{Key}: {Words}";
}
