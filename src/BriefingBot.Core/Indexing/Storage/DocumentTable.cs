namespace BriefingBot.Core.Indexing.Storage;

/// <summary>
/// What a segment knows of its documents besides their words. They stand in the order in which equal hits are shown: newest first,
/// then by owner, then as in their bundle; so a range of dates is a range of documents.
/// </summary>
/// <param name="starts">The first document of each bundle, and the end of the last.</param>
/// <param name="ticks">The date of each bundle, in UTC ticks.</param>
/// <param name="groups">Null where no document has one.</param>
internal sealed class DocumentTable(int[] starts, long[] owners, long[] ticks, byte[] priors, ushort[] days, int[]? groups)
{
    public const long NoDate = long.MinValue;

    private static readonly long FirstDay = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public int Count => priors.Length;

    public int Bundles => owners.Length;

    public byte GreatestPrior { get; } = priors.Length == 0 ? (byte)0 : priors.Max();

    public long Bytes => (starts.Length * 4L) + (owners.Length * 16L) + (priors.Length * 3L) + ((groups?.Length ?? 0) * 4L);

    public static DocumentTable Read(SegmentInput input)
    {
        (int[] starts, long[] owners, long[] ticks) = (input.ReadArray<int>(), input.ReadArray<long>(), input.ReadArray<long>());
        (byte[] priors, ushort[] days, int[] groups) = (input.ReadArray<byte>(), input.ReadArray<ushort>(), input.ReadArray<int>());
        return new DocumentTable(starts, owners, ticks, priors, days, groups.Length == 0 ? null : groups);
    }

    public void Write(SegmentOutput output)
    {
        output.Write<int>(starts);
        output.Write<long>(owners);
        output.Write<long>(ticks);
        output.Write<byte>(priors);
        output.Write<ushort>(days);
        output.Write<int>(groups);
    }

    public byte Prior(int document) => priors[document];

    public ReadOnlySpan<byte> Priors => priors;

    public int Group(int document) => groups is null ? 0 : groups[document];

    /// <summary>Days since 1970; 0 without a date.</summary>
    public int Day(int document) => days[document];

    public ReadOnlySpan<ushort> Days => days;

    public long Owner(int bundle) => owners[bundle];

    public long Ticks(int bundle) => ticks[bundle];

    public int Start(int bundle) => starts[bundle];

    public int End(int bundle) => starts[bundle + 1];

    /// <summary>The bundle of an owner, or -1.</summary>
    public int BundleOf(long owner) => owners.AsSpan().IndexOf(owner);

    /// <summary>The bundle that a document belongs to.</summary>
    public int BundleAt(int document)
    {
        int found = Array.BinarySearch(starts, 0, Bundles, document);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The documents dated from <paramref name="since"/> on and before <paramref name="until"/>, in UTC ticks.</summary>
    public (int First, int End) Range(long since, long until) => (FirstOlderThan(until), FirstOlderThan(since));

    public static ushort DayOf(long ticks) =>
        (ushort)(ticks < FirstDay ? 0 : Math.Min(ushort.MaxValue, (ticks - FirstDay) / TimeSpan.TicksPerDay));

    /// <summary>The order of bundles: negative if the first stands before the second.</summary>
    public static int Compare(long ticks, long owner, long otherTicks, long otherOwner) =>
        ticks != otherTicks ? otherTicks.CompareTo(ticks) : owner.CompareTo(otherOwner);

    private int FirstOlderThan(long limit)
    {
        int low = 0, high = Bundles;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (ticks[middle] >= limit)
                low = middle + 1;
            else
                high = middle;
        }

        return starts[low];
    }
}
