namespace BriefingBot.Tests.Support;

/// <summary>Chance that always falls the same.</summary>
internal sealed class FixedRandom(double value) : Random
{
    public override double NextDouble() => value;

    protected override double Sample() => value;
}
