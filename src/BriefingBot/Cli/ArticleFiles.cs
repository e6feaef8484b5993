namespace BriefingBot.Cli;

/// <summary>Finds and reads the files that a command line names.</summary>
internal static class ArticleFiles
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>A file as it is, a folder's files in the order of their paths; hidden files are left out. Null where nothing has this path.</summary>
    public static IEnumerable<string>? Under(string path, string workingFolder)
    {
        string full = Path.GetFullPath(path, workingFolder);
        return Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*", Everywhere).Order(StringComparer.Ordinal).Select(file => Path.Join(path, Path.GetRelativePath(full, file)))
            : File.Exists(full) ? [path] : null;
    }

    /// <summary>The content, of which no more than one byte over the limit is read: whatever its length says, a device has no end.</summary>
    public static byte[] Read(string path, int limit)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        using var content = new MemoryStream();
        byte[] buffer = new byte[Math.Min(limit + 1, 65_536)];
        int count;
        while (content.Length <= limit && (count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, limit + 1 - content.Length))) > 0)
            content.Write(buffer, 0, count);
        return content.ToArray();
    }
}
