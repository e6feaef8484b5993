using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Terminal;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Workers;

/// <summary>
/// Takes articles from a source into the library. Changes are read and analysed side by side, and applied in their order; those
/// that have piled up while a snapshot was built go into the next one together.
/// </summary>
internal sealed partial class ArticleIntake(IArticleSource source, AnalyzedReader reader, LibraryWriter library, TimeProvider time, ILogger<ArticleIntake> logger)
{
    /// <summary>How many changes may be under way: enough to keep every core busy, few enough to bound the memory of large files.</summary>
    private static readonly int MostUnderWay = 4 * Environment.ProcessorCount;

    /// <summary>So many changes may have been read while a snapshot is built, so that reading does not wait for that.</summary>
    private const int MostRead = 1 << 16;

    /// <summary>So many articles at the start make a first part worth answering from.</summary>
    private const int FirstPart = 2_000;

    /// <summary>
    /// Further parts are what was read in so much time: much of what a part costs is deciding anew about the names that are in most articles,
    /// so the fewer there are the better.
    /// </summary>
    private static readonly TimeSpan LongestPart = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Every snapshot that it publishes: the first holds all there was at the start, or of very much a part, and says so. Goes on
    /// until it is cancelled.
    /// </summary>
    public async IAsyncEnumerable<LibrarySnapshot> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = Channel.CreateBounded<Task<ReadChange>>(new BoundedChannelOptions(MostUnderWay) { SingleReader = true, SingleWriter = true });
        var read = Channel.CreateBounded<ReadChange>(new BoundedChannelOptions(MostRead) { SingleReader = true, SingleWriter = true });
        Task restoring = Task.Run(library.Restore, CancellationToken.None);
        Task reading = Task.WhenAll(
            Task.Run(() => ReadAsync(underWay.Writer, session.Token), CancellationToken.None), CollectAsync(underWay.Reader, read.Writer, session.Token));
        try
        {
            var pending = new Dictionary<ArticleId, ReadChange>();
            bool isReady = false;
            int part = FirstPart;
            long begun = time.GetTimestamp();
            bool IsPart() => pending.Count >= part || (pending.Count > 0 && time.GetElapsedTime(begun) >= LongestPart);
            while (await read.Reader.WaitToReadAsync(cancellationToken))
            {
                bool wasReady = isReady;
                while ((isReady || !IsPart()) && read.Reader.TryRead(out ReadChange? change))
                {
                    if (change.Id is { } id)
                        pending[id] = change;
                    else
                        isReady = true;
                }

                if (!isReady && !IsPart())
                    continue;

                await restoring;
                LibrarySnapshot published = library.Apply(new LibraryChange(
                    [.. pending.Values.Select(static change => change.Article).OfType<LibraryArticle>()],
                    [.. pending.Values.Where(static change => change.IsGone).Select(static change => change.Id!.Value)],
                    [.. pending.Values.Select(static change => change.Rejected).OfType<RejectedFile>()])
                {
                    IsLoading = !isReady,
                });
                LogPublished(published.Version, pending.Count);
                pending.Clear();
                part = int.MaxValue;
                begun = time.GetTimestamp();
                if (isReady && !wasReady)
                    reader.ForgetUnused();
                yield return published;
            }

            await reading;
        }
        finally
        {
            await session.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await restoring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The library with all there is, for whoever follows no change after that.</summary>
    public async Task<LibrarySnapshot> LoadAsync(CancellationToken cancellationToken) =>
        await RunAsync(cancellationToken).FirstAsync(static library => !library.IsLoading, cancellationToken);

    private async Task ReadAsync(ChannelWriter<Task<ReadChange>> underWay, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (ArticleChange change in source.ReadAsync(cancellationToken))
                await underWay.WriteAsync(Task.Run(() => Read(change), cancellationToken), cancellationToken);
            underWay.Complete();
        }
        catch (Exception e) when (underWay.TryComplete(e))
        {
            // The reader of the channel rethrows it.
        }
    }

    /// <summary>Puts changes that were read side by side back into their order.</summary>
    private static async Task CollectAsync(ChannelReader<Task<ReadChange>> underWay, ChannelWriter<ReadChange> read, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (Task<ReadChange> change in underWay.ReadAllAsync(cancellationToken))
                await read.WriteAsync(await change, cancellationToken);
            read.Complete();
        }
        catch (Exception e) when (read.TryComplete(e))
        {
            // The reader of the channel rethrows it.
        }
    }

    private ReadChange Read(ArticleChange change)
    {
        switch (change)
        {
            case ArticleChange.Found found:
                return Read(found);
            case ArticleChange.Gone gone:
                LogGone(gone.Id);
                return new ReadChange(gone.Id, IsGone: true);
            case ArticleChange.Rejected rejected:
                return Reject(rejected.Id, rejected.Rejection);
            case ArticleChange.Ready:
                return new ReadChange(null);
            default:
                throw new InvalidOperationException($"There is no change {change}.");
        }
    }

    private ReadChange Read(ArticleChange.Found found)
    {
        try
        {
            (ReadResult result, AnalyzedArticle? analyzed) = reader.Read(found.Id, found.File, found.Content.Span);
            if (result is ReadResult.Rejected rejected)
                return Reject(found.Id, rejected.Rejection);
            foreach (string warning in ((ReadResult.Accepted)result).Warnings)
                LogWarning(VisibleText.Of(found.File), warning);
            return new ReadChange(found.Id, analyzed is null ? null : new LibraryArticle(analyzed));
        }
#pragma warning disable CA1031 // The edge of the loop: a bug that one article brings out must not keep the others from their readers.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e, VisibleText.Of(found.File));
            var rejection = new Rejection(found.File, $"It could not be analysed, which is a bug: {e.Message}");
            return new ReadChange(found.Id, Rejected: new RejectedFile(found.Id, rejection));
        }
    }

    private ReadChange Reject(ArticleId id, Rejection rejection)
    {
        LogRejected(VisibleText.Of(rejection.File), rejection.Reason);
        return new ReadChange(id, Rejected: new RejectedFile(id, rejection));
    }

    /// <summary>A change after its article was read and analysed. Without an id it is the end of the start.</summary>
    private sealed record ReadChange(ArticleId? Id, LibraryArticle? Article = null, RejectedFile? Rejected = null, bool IsGone = false);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Skipped {File}: {Reason}")]
    private partial void LogRejected(string file, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}: {Warning}")]
    private partial void LogWarning(string file, string warning);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not analyse {File}")]
    private partial void LogFailed(Exception exception, string file);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Id} is gone")]
    private partial void LogGone(ArticleId id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Published version {Version} of the library with {Count} changes")]
    private partial void LogPublished(long version, int count);
}
