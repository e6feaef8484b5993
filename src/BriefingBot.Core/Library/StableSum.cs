namespace BriefingBot.Core.Library;

/// <summary>A hash of several things in their order, the same in every run.</summary>
/// <param name="start">What the sum of nothing is.</param>
internal struct StableSum(ulong start)
{
    public ulong Value { get; private set; } = start;

    /// <summary>By the finalizer of SplitMix64.</summary>
    public void Add(ulong value)
    {
        value = (Value * 0x9E3779B97F4A7C15) ^ value;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        Value = value ^ (value >> 31);
    }

    public void Add(string text) => Add(StableHash.Of(text));
}
