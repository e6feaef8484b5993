using BriefingBot.Core.Library.Keeping;

namespace BriefingBot.Storage;

/// <summary>Files in a folder of their own, which is made when the first one is written. Nothing waits for the disk: what a power failure damages is made anew.</summary>
internal sealed class KeptFolder(string path) : IKeptFiles
{
    private const string Unfinished = ".new";

    /// <summary>All files together.</summary>
    public long Bytes
    {
        get
        {
            try
            {
                return new DirectoryInfo(path).EnumerateFiles().Sum(static file => file.Length);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    public Stream? Open(string name)
    {
        try
        {
            return File.OpenRead(Path.Combine(path, name));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Replace(string name, Action<Stream> write)
    {
        Directory.CreateDirectory(path);
        string unfinished = Path.Combine(path, name + Unfinished);
        using (FileStream stream = File.Create(unfinished))
            write(stream);
        File.Move(unfinished, Path.Combine(path, name), overwrite: true);
    }

    public void DeleteOthers(IReadOnlySet<string> names)
    {
        foreach (string file in Directory.EnumerateFiles(path).Where(file => !names.Contains(Path.GetFileName(file))))
            File.Delete(file);
    }
}
