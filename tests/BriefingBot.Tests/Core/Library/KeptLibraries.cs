using BriefingBot.Core.Library;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Core.Library;

/// <summary>Writers of libraries, one after the other, which keep what they have in one folder.</summary>
internal sealed class KeptLibraries : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-");

    public RecordingLog Log { get; } = new();

    public LibraryWriter Writer(LiveLibrary library) => new(
        library, LibraryLimits.None, TimeProvider.System, new LibraryKeeper(new KeptFolder(Path.Combine(_folder.FullName, "kept")), "1", Log.For<LibraryKeeper>()));

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        Log.Dispose();
    }
}
