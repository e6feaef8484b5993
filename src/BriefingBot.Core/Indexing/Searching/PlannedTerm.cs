namespace BriefingBot.Core.Indexing.Searching;

/// <summary>A term of a query plan.</summary>
internal struct PlannedTerm
{
    /// <summary>0 for a term that is only looked for, not scored.</summary>
    public float Boost;

    /// <summary>How many documents have it, in all segments.</summary>
    public long Documents;

    public double Rarity;

    /// <summary>What an impact is multiplied by.</summary>
    public int Weight;
}
