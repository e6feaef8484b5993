namespace BriefingBot.Core.Ingestion.Analyses;

/// <summary>Keeps nothing.</summary>
public sealed class NoAnalysisStore : IAnalysisStore
{
    public (int Count, long Bytes)? Size => null;

    public byte[]? Find(AnalysisKey key) => null;

    public void Keep(AnalysisKey key, byte[] analysis)
    {
    }

    public void ForgetUnused()
    {
    }
}
