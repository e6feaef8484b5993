namespace BriefingBot.Core.Search;

/// <summary>How many there are.</summary>
/// <param name="Count">Exact, unless there are more.</param>
/// <param name="IsMore">True if there are more than that: counting ended there.</param>
public readonly record struct Total(int Count, bool IsMore = false)
{
    /// <param name="counted">What was counted; more than <paramref name="most"/> only says that there are more.</param>
    public static Total Of(int counted, int most) => counted > most ? new Total(most, true) : new Total(counted);

    public static implicit operator Total(int count) => new(count);
}
