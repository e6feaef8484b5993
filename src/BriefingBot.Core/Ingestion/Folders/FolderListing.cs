using System.Globalization;

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
    private readonly int _mostFiles;
    private bool _isCut;

    private FolderListing(string root, int mostFiles) => (_root, _mostFiles) = (root, mostFiles);

    public IReadOnlyList<FolderEntry> Entries => _entries;

    /// <summary>Folders that could not be listed, or not in full; <see cref="Rejection.File"/> is a full path.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>Lists a folder; or a single file, which then is the only entry.</summary>
    /// <param name="mostFiles">Files beyond so many are left out, which is said.</param>
    public static FolderListing Of(string root, int mostFiles = MostFiles)
    {
        var listing = new FolderListing(root, mostFiles);
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
            if (entry is DirectoryInfo child && !IsLink(child))
                AddFolder(child, depth + 1);
            else if (entry is FileInfo file)
                AddFile(file, Path.GetRelativePath(_root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'));
            if (_isCut)
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
        try
        {
            FileSystemInfo target = IsLink(file) ? file.ResolveLinkTarget(returnFinalTarget: true) ?? file : file;
            if (target is not FileInfo { Exists: true } real)
                return;
            if (_entries.Count < _mostFiles)
                _entries.Add(new FolderEntry(file.FullName, name, real.Length, real.LastWriteTimeUtc.Ticks));
            else
                Cut();
        }
        catch (IOException)
        {
            // Removed since it was listed, or a link in a circle: not there.
        }
    }

    private void Cut()
    {
        _isCut = true;
        string reason = string.Create(
            CultureInfo.InvariantCulture, $"Only the first {_mostFiles:N0} files of the folder are read, and it holds more; divide them among several folders of the list.");
        _rejections.Add(new Rejection(_root, reason));
    }

    /// <summary>Asks the system where an entry leads only if its attributes, which the listing brought along, say that it leads elsewhere.</summary>
    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;

    private static bool IsPassing(string name) =>
        name[0] == '.' || name.StartsWith("~$", StringComparison.Ordinal)
        || PassingEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
