using System.Collections.Concurrent;
using BriefingBot.Core.Ingestion.Analyses;

namespace BriefingBot.Proofs.Keeping;

/// <summary>Analyses in the memory of a process that nobody kills.</summary>
internal sealed class MemoryAnalyses : IAnalysisStore
{
    private readonly ConcurrentDictionary<AnalysisKey, byte[]> _analyses = new();

    public (int Count, long Bytes)? Size => null;

    public byte[]? Find(AnalysisKey key) => _analyses.GetValueOrDefault(key);

    public void Keep(AnalysisKey key, byte[] analysis) => _analyses.TryAdd(key, analysis);

    public void ForgetUnused()
    {
    }
}
