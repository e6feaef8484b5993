using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using BriefingBot.Core.Articles;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace BriefingBot.Core.Ingestion.Folders;

/// <summary>
/// Articles from folders, and from the folders below them: one a file. A change shows well within two seconds of the write. A
/// folder that is not there is rejected under its own path, and read once it appears.
/// </summary>
/// <param name="folders">Paths of folders or of single files, relative ones to the working directory.</param>
/// <param name="reader">Says which files are worth opening.</param>
public sealed class FolderSource(ImmutableArray<string> folders, ArticleReader reader, TimeProvider time, ILogger<FolderSource> logger) : IArticleSource
{
    /// <summary>Files up to this many bytes are read at one go: waiting for them takes less time than parting with the thread.</summary>
    private const int SmallFile = 64 * 1024;

    /// <summary>A time of writing that no listing gives: the file is read again at the next one.</summary>
    private const long Unread = -1;

    public async IAsyncEnumerable<ArticleChange> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = new Dictionary<string, Told>(StringComparer.Ordinal);
        using var watch = new FolderWatch(time, logger);
        IReadOnlySet<string> touched = ImmutableHashSet<string>.Empty;
        bool isReady = false;
        while (true)
        {
            string[] roots = [.. folders.Select(Resolve).Distinct(StringComparer.Ordinal)];
            watch.Follow(roots);
            await foreach (ArticleChange change in CompareAsync(roots, told, touched, cancellationToken))
                yield return change;

            if (!isReady)
                yield return new ArticleChange.Ready();
            isReady = true;
            touched = await watch.WaitAsync(isSettled: told.Values.All(file => file.Written != Unread), cancellationToken);
        }
    }

    /// <summary>The changes between what was told and what the folders hold now.</summary>
    private async IAsyncEnumerable<ArticleChange> CompareAsync(
        string[] roots, Dictionary<string, Told> told, IReadOnlySet<string> touched, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (string root in roots)
        {
            var listing = FolderListing.Of(root);
            foreach (FolderEntry entry in listing.Entries)
            {
                if (!present.Add(entry.Path))
                    continue;
                bool isKnown = told.TryGetValue(entry.Path, out Told before);
                if (isKnown && before.Length == entry.Length && before.Written == entry.Written && !touched.Contains(entry.Path))
                    continue;

                (ArticleChange change, string digest, bool isRead) = await ReadAsync(entry, cancellationToken);
                told[entry.Path] = new Told(entry.Length, isRead ? entry.Written : Unread, digest);
                if (!isKnown || before.Digest != digest)
                    yield return change;
            }

            foreach (Rejection rejection in listing.Rejections)
            {
                present.Add(rejection.File);
                bool isKnown = told.TryGetValue(rejection.File, out Told before) && before.Digest == rejection.Reason;
                told[rejection.File] = new Told(0, 0, rejection.Reason);
                if (!isKnown)
                    yield return new ArticleChange.Rejected(new ArticleId(rejection.File), rejection);
            }
        }

        foreach (string path in told.Keys.Where(path => !present.Contains(path)).Order(StringComparer.Ordinal).ToArray())
        {
            told.Remove(path);
            yield return new ArticleChange.Gone(new ArticleId(path));
        }
    }

    /// <summary>The change, what tells it from another change of the same file, and whether that is the last word.</summary>
    private async Task<(ArticleChange Change, string Digest, bool IsRead)> ReadAsync(FolderEntry entry, CancellationToken cancellationToken)
    {
        if (reader.Refuse(entry.File, entry.Length) is { } refusal)
            return Reject(refusal.Reason);

        try
        {
            byte[] content = await ContentAsync(entry, cancellationToken);
            if (reader.Refuse(entry.File, content.Length) is { } grown)
                return Reject(grown.Reason);
            return (new ArticleChange.Found(new ArticleId(entry.Path), entry.File, content), Convert.ToHexString(SHA256.HashData(content)), true);
        }
        catch (UnauthorizedAccessException)
        {
            return Reject("There is no permission to read the file.", isRead: false);
        }
        catch (IOException error)
        {
            // Often another process that is still at work on it.
            return Reject($"The file cannot be read: {error.Message}", isRead: false);
        }

        (ArticleChange, string, bool) Reject(string reason, bool isRead = true) =>
            (new ArticleChange.Rejected(new ArticleId(entry.Path), new Rejection(entry.File, reason)), reason, isRead);
    }

    /// <summary>The file's bytes; never many more than the largest file may have, however fast it grows.</summary>
    private async Task<byte[]> ContentAsync(FolderEntry entry, CancellationToken cancellationToken)
    {
        // An empty file may as well be a pipe or a device, which would wait for ever.
        if (entry.Length == 0)
            return [];
        if (entry.Length <= SmallFile)
            return SmallContent(entry);

        await using var stream = new FileStream(
            entry.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
        byte[] buffer = new byte[Math.Min(Math.Max(entry.Length, stream.Length), reader.LargestFile) + 1];
        int length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }

    private byte[] SmallContent(FolderEntry entry)
    {
        using SafeFileHandle file = File.OpenHandle(entry.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] content = new byte[Math.Min(RandomAccess.GetLength(file), reader.LargestFile + 1)];
        int length = 0;
        while (length < content.Length && RandomAccess.Read(file, content.AsSpan(length), length) is var read and > 0)
            length += read;
        return length == content.Length ? content : content[..length];
    }

    /// <summary>The real path of a folder, so that notices and listings name its files alike.</summary>
    private static string Resolve(string folder)
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        try
        {
            return Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path;
        }
    }

    private readonly record struct Told(long Length, long Written, string Digest);
}
