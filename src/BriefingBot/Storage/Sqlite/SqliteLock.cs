using BriefingBot.Core.Delivery;

namespace BriefingBot.Storage.Sqlite;

/// <summary>
/// Keeps a database to one process: a lock of the operating system on a file beside it, which ends with the process however that ends.
/// The file stays; only the lock counts.
/// </summary>
internal sealed class SqliteLock : IDisposable
{
    private readonly FileStream _file;

    private SqliteLock(FileStream file) => _file = file;

    /// <exception cref="StoreUnavailableException">Another process has it, or the folder cannot be written.</exception>
    public static SqliteLock Take(string path)
    {
        try
        {
            return new SqliteLock(new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (DirectoryNotFoundException e)
        {
            throw new StoreUnavailableException($"There is no folder '{Path.GetDirectoryName(path)}' for the database. Create it, or name another file with Storage:Path.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailableException($"The folder '{Path.GetDirectoryName(path)}' cannot be written. Give this user the right to, or name another file with Storage:Path.", e);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new StoreUnavailableException($"Another BriefingBot is running with '{path}'. Stop it, or name another file with Storage:Path.", e);
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException($"The folder '{Path.GetDirectoryName(path)}' cannot be written: {e.Message}", e);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
