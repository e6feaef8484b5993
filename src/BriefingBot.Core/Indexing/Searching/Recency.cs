using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>What the age of a document adds to its score, worked out once a query for every day that counts.</summary>
internal sealed class Recency
{
    private readonly int[] _byAge = new int[1024];
    private int _today;

    public bool IsOff { get; private set; } = true;

    public void Begin(SearchQuery query, double scale)
    {
        IsOff = query.RecencyWeight <= 0;
        if (IsOff)
            return;

        _today = DocumentTable.DayOf(query.Today.UtcTicks);
        for (int age = 0; age < _byAge.Length; age++)
            _byAge[age] = (int)(query.RecencyWeight * scale * Math.Pow(2, -age / (double)query.RecencyHalfLife));
    }

    /// <summary>What a document of this day gains; days to come count as today, and what is older than the table gains nothing.</summary>
    public int Of(int day)
    {
        int age = Math.Max(0, _today - day);
        return IsOff || age >= _byAge.Length ? 0 : _byAge[age];
    }
}
