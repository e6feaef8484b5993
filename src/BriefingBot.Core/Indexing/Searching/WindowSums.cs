using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>The sums of scores of the documents of a window, in runs of 64; a run's bit tells whether any of its sums may not be 0.</summary>
internal sealed class WindowSums
{
    public const int WindowBits = 12;
    public const int WindowSize = 1 << WindowBits;
    public const int RunSize = 64;

    /// <summary>More postings of a term than this in a window are taken to be in every run.</summary>
    private const int DenseCount = 256;

    private readonly int[] _sums = new int[WindowSize];

    public int this[int document] => _sums[document];

    /// <summary>Adds postings of one window and returns the bits of their runs.</summary>
    public ulong Add(ReadOnlySpan<uint> postings, int weight)
    {
        ulong runs = postings.Length > DenseCount ? ulong.MaxValue : 0;
        if (runs == 0)
        {
            foreach (uint posting in postings)
                runs |= 1UL << (Posting.Document(posting) >> 6);
        }

        // The mask keeps every index inside the sums.
        ref int sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        foreach (uint posting in postings)
            Unsafe.Add(ref sums, Posting.Document(posting) & (WindowSize - 1)) += Posting.Impact(posting) * weight;
        return runs;
    }

    /// <summary>The sums of a run that are not below the least, a bit each.</summary>
    public ulong AtLeast(int run, int least)
    {
        ReadOnlySpan<int> sums = _sums.AsSpan(run * RunSize, RunSize);
        var leasts = Vector512.Create(least);
        ulong chosen = 0;
        for (int i = 0; i < RunSize; i += Vector512<int>.Count)
            chosen |= Vector512.GreaterThanOrEqual(Vector512.Create(sums[i..]), leasts).ExtractMostSignificantBits() << i;
        return chosen;
    }

    public void Clear(int run) => _sums.AsSpan(run * RunSize, RunSize).Clear();
}
