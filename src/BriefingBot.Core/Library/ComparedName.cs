namespace BriefingBot.Core.Library;

/// <summary>What names of different stories are compared by; one object for all that are spelt alike.</summary>
/// <param name="Words">See <see cref="NameKeys.Words"/>, and for places and institutions <see cref="NameKeys.Standard"/>.</param>
/// <param name="Joined">The words without anything between.</param>
/// <param name="Key">What names must have in common to be compared at all.</param>
/// <param name="IsListed">True for a place or body that word lists know.</param>
internal sealed record ComparedName(string[] Words, string Joined, string Key, bool IsListed)
{
    /// <summary>Of the key.</summary>
    public ulong Hash { get; } = StableHash.Of(Key);
}
