namespace BriefingBot.Core.Indexing.Storage;

/// <summary>Lays out a <see cref="DocumentTable"/>, bundle by bundle in their final order.</summary>
internal sealed class DocumentTableBuilder(int bundles, int documents)
{
    private readonly int[] _starts = new int[bundles + 1];
    private readonly long[] _owners = new long[bundles];
    private readonly long[] _ticks = new long[bundles];
    private readonly byte[] _priors = new byte[documents];
    private readonly ushort[] _days = new ushort[documents];
    private int[]? _groups;
    private int _bundle = -1;
    private int _document;

    public void AddBundle(long owner, long ticks)
    {
        _bundle++;
        (_owners[_bundle], _ticks[_bundle]) = (owner, ticks);
        _starts[_bundle + 1] = _document;
    }

    /// <summary>Adds a document to the latest bundle.</summary>
    public void AddDocument(byte prior, int group)
    {
        if (group != 0)
            (_groups ??= new int[documents])[_document] = group;
        (_priors[_document], _days[_document]) = (prior, DocumentTable.DayOf(_ticks[_bundle]));
        _starts[_bundle + 1] = ++_document;
    }

    public DocumentTable Build() => new(_starts, _owners, _ticks, _priors, _days, _groups);
}
