namespace BriefingBot.Benchmarks.Index;

/// <summary>What was measured at one corpus size. Times in microseconds; bytes are those of the index, without the text.</summary>
internal sealed record IndexResult
{
    /// <summary>See <see cref="Measurement"/>.</summary>
    public string Commit { get; init; } = "";

    public string Machine { get; init; } = "";

    public int Passages { get; init; }

    public int Articles { get; init; }

    /// <summary>Distinct terms, stems and keywords among them.</summary>
    public int Terms { get; init; }

    /// <summary>How many of the term queries FTS5 ran within its time.</summary>
    public int Fts5Queries { get; init; }

    public double Fts5P50Us { get; init; }

    public double Fts5P99Us { get; init; }

    public double OursP50Us { get; init; }

    public double OursP99Us { get; init; }

    public double PhraseP50Us { get; init; }

    public double PhraseP99Us { get; init; }

    public double PrefixP50Us { get; init; }

    public double PrefixP99Us { get; init; }

    public double BytesPerPassage { get; init; }

    public double BuildPerS { get; init; }

    /// <summary>Throughput of two threads over that of one.</summary>
    public double TwoThreads { get; init; }

    /// <summary>All single times of term queries, nothing smoothed.</summary>
    public double QuietRawP99Us { get; init; }

    /// <summary>The same while 100 articles a second are added and 100 removed.</summary>
    public double ChurnRawP99Us { get; init; }

    /// <summary>The longest single query in that time.</summary>
    public double ChurnMaxUs { get; init; }

    /// <summary>From an article's arrival at the index to its being found, while all that goes on.</summary>
    public double ChangeP99Us { get; init; }

    public double BytesAllocatedPerQuery { get; init; }

    public double Ratio => Fts5P50Us / OursP50Us;
}
