namespace BriefingBot.Core.Ingestion.Analyses;

/// <summary>
/// Keeps what was understood of articles, so that a restart need not understand them again. Losing it costs time only: whatever goes
/// wrong with it, it finds and keeps nothing. Safe to call from many threads.
/// </summary>
public interface IAnalysisStore
{
    /// <summary>How many analyses there are, and how large their file is with what is kept beside it; null where nothing is kept.</summary>
    (int Count, long Bytes)? Size { get; }

    /// <summary>What was kept under a key; null where nothing was.</summary>
    byte[]? Find(AnalysisKey key);

    /// <summary>Keeps an analysis; it may be written a little later.</summary>
    void Keep(AnalysisKey key, byte[] analysis);

    /// <summary>Everything that there is has been asked for by now: what has not may be forgotten.</summary>
    void ForgetUnused();
}
