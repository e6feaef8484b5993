using System.Globalization;
using System.Runtime.CompilerServices;
using BriefingBot.Core.Indexing.Storage;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Library.Keeping;

/// <summary>
/// Keeps the numbers of articles and the segments of the indexes from one run to the next. Segments never change, so each is written
/// once; the table of them is replaced in one step, and files that it does not name go afterwards. Whatever goes wrong is said once and
/// costs time only: what cannot be read is made anew.
/// </summary>
/// <param name="version">Of the code: what another one indexed is not read. Numbers are.</param>
public sealed partial class LibraryKeeper(IKeptFiles files, string version, ILogger<LibraryKeeper> logger)
{
    internal const string NumbersName = "numbers";
    internal const string StateName = "library";

    private readonly Lock _keeping = new();
    private readonly ConditionalWeakTable<Segment, KeptSegment> _kept = [];

    /// <summary>The files that count: those that the table names, it and the numbers. All others were left by what failed or was killed.</summary>
    private HashSet<string> _named = Named([]);
    private int _lastFile;
    private long _keptVersion;
    private bool _hasFailed;

    /// <summary>The numbers of articles; null where none are kept.</summary>
    internal ArticleNumbers? ReadNumbers() => Try(() =>
    {
        using BinaryReader? reader = SealedFile.Open(files, NumbersName, "");
        return reader is null ? null : ArticleNumbers.Read(reader);
    });

    /// <summary>What an earlier run has indexed; null where nothing is kept.</summary>
    internal KeptLibrary? Read() => Try(() =>
    {
        using BinaryReader? reader = SealedFile.Open(files, StateName, version);
        if (reader is null)
            return null;

        var state = LibraryState.Read(reader);
        _lastFile = state.LastFile;
        _named = Named(state.Segments.SelectMany(static index => index, static (_, segment) => segment.Kept.File));
        var segments = state.Segments.Select(static index => new RestoredSegment[index.Count]).ToArray();
        (int Index, int At)[] all = [.. segments.SelectMany(static (index, number) => Enumerable.Range(0, index.Length).Select(at => (number, at)))];
        Parallel.ForEach(all, place =>
        {
            (KeptSegment kept, int[] removed) = state.Segments[place.Index][place.At];
            segments[place.Index][place.At] = new RestoredSegment(Read(kept), removed);
        });
        return new KeptLibrary(segments, state.Stories, state.Happenings);
    });

    /// <summary>Writes what has changed since it was last kept.</summary>
    internal void Keep(LibrarySnapshot library, ArticleNumbers numbers)
    {
        lock (_keeping)
        {
            if (library.Version == _keptVersion)
                return;

            if (Do(() => Write(library, numbers)))
                (_keptVersion, _hasFailed) = (library.Version, false);

            // After a failure too: on a full disk nothing may stay that is of no use.
            Do(() => files.DeleteOthers(_named));
        }
    }

    private void Write(LibrarySnapshot library, ArticleNumbers numbers)
    {
        SealedFile.Write(files, NumbersName, "", numbers.Write);
        var segments = new List<string>();
        for (int index = 0; index < library.Indexes.Count; index++)
        {
            foreach (SegmentView view in library.Indexes[index].Segments)
                segments.Add(Keep(view.Segment, LibraryIndex.Names[index]).File);
        }

        var state = LibraryState.Of(library, _lastFile, segment => _kept.TryGetValue(segment, out KeptSegment? kept) ? kept : throw new InvalidOperationException("The segment was not kept."));
        SealedFile.Write(files, StateName, version, state.Write);
        _named = Named(segments);
    }

    private KeptSegment Keep(Segment segment, string index)
    {
        if (_kept.TryGetValue(segment, out KeptSegment? kept) && _named.Contains(kept.File))
            return kept;

        string name = string.Create(CultureInfo.InvariantCulture, $"{index}-{++_lastFile}");
        uint sum = 0;
        files.Replace(name, stream => sum = SegmentCodec.Write(segment, stream));
        _kept.AddOrUpdate(segment, kept = new KeptSegment(name, sum));
        return kept;
    }

    private Segment Read(KeptSegment kept)
    {
        using Stream stream = files.Open(kept.File) ?? throw new InvalidDataException($"The file '{kept.File}' is missing.");
        (Segment segment, uint sum) = SegmentCodec.Read(stream);
        if (sum != kept.Sum)
            throw new InvalidDataException($"The file '{kept.File}' is another than was kept.");
        _kept.Add(segment, kept);
        return segment;
    }

    private T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            if (!_hasFailed)
                LogUnreadable((e as AggregateException)?.InnerExceptions[0].Message ?? e.Message);
            _hasFailed = true;
            return null;
        }
    }

    private bool Do(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            if (!_hasFailed)
                LogNotKept(e.Message);
            _hasFailed = true;
            return false;
        }
    }

    private static HashSet<string> Named(IEnumerable<string> segments) => new(segments, StringComparer.Ordinal) { NumbersName, StateName };

    private static bool IsOfFiles(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException ||
        (e is AggregateException several && several.InnerExceptions.All(IsOfFiles));

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was kept of the library cannot be used: {Reason} It is made anew.")]
    private partial void LogUnreadable(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The library is not kept for the next start, which will take longer: {Reason}")]
    private partial void LogNotKept(string reason);
}
