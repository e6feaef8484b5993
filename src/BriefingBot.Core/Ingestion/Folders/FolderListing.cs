namespace BriefingBot.Core.Ingestion.Folders;

/// <summary>
/// Lists the files that may be articles in a folder and the folders below it, in a fixed order. Hidden entries and what editors
/// and downloads leave for a moment are passed over, links to folders are not followed, and depth and number are bounded.
/// </summary>
internal sealed class FolderListing
{
    private const int DeepestFolder = 16;
    private const int MostFiles = 100_000;

    private static readonly string[] PassingEndings = ["~", ".tmp", ".part", ".partial", ".swp", ".swx", ".crdownload", ".lock"];

    private readonly List<FolderEntry> _entries = [];
    private readonly List<Rejection> _rejections = [];
    private readonly string _root;

    private FolderListing(string root) => _root = root;

    public IReadOnlyList<FolderEntry> Entries => _entries;

    /// <summary>Folders that could not be listed, or not in full; <see cref="Rejection.File"/> is a full path.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>Lists a folder; or a single file, which then is the only entry.</summary>
    public static FolderListing Of(string root)
    {
        var listing = new FolderListing(root);
        if (Directory.Exists(root))
            listing.AddFolder(new DirectoryInfo(root), depth: 0);
        else if (File.Exists(root))
            listing.AddFile(new FileInfo(root), Path.GetFileName(root));
        else
            listing._rejections.Add(new Rejection(root, "The folder does not exist; create it, or correct the list of folders."));
        return listing;
    }

    private void AddFolder(DirectoryInfo folder, int depth)
    {
        if (depth > DeepestFolder)
        {
            _rejections.Add(new Rejection(folder.FullName, $"Folders more than {DeepestFolder} levels deep are not read."));
            return;
        }

        foreach (FileSystemInfo entry in Children(folder))
        {
            if (entry is DirectoryInfo child && child.LinkTarget is null)
                AddFolder(child, depth + 1);
            else if (entry is FileInfo file)
                AddFile(file, Path.GetRelativePath(_root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'));
            if (_entries.Count >= MostFiles)
                return;
        }
    }

    private FileSystemInfo[] Children(DirectoryInfo folder)
    {
        try
        {
            FileSystemInfo[] children = [.. folder.EnumerateFileSystemInfos().Where(entry => !IsPassing(entry.Name))];
            Array.Sort(children, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return children;
        }
        catch (UnauthorizedAccessException)
        {
            _rejections.Add(new Rejection(folder.FullName, "There is no permission to list the folder."));
        }
        catch (IOException error)
        {
            _rejections.Add(new Rejection(folder.FullName, $"The folder cannot be listed: {error.Message}"));
        }

        return [];
    }

    private void AddFile(FileInfo file, string name)
    {
        if (_entries.Count == MostFiles - 1)
            _rejections.Add(new Rejection(_root, $"Only the first {MostFiles} files of the folder are read."));
        try
        {
            FileSystemInfo target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            if (target is FileInfo { Exists: true } real)
                _entries.Add(new FolderEntry(file.FullName, name, real.Length, real.LastWriteTimeUtc.Ticks));
        }
        catch (IOException)
        {
            // Removed since it was listed, or a link in a circle: not there.
        }
    }

    private static bool IsPassing(string name) =>
        name[0] == '.' || name.StartsWith("~$", StringComparison.Ordinal)
        || PassingEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
