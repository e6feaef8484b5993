using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Folders;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Folders;

public sealed class FolderListingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-").FullName;

    public FolderListingTests()
    {
        Write("a.txt");
        Write("b/c.txt");
        Write("d.txt");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Of_AsManyFilesAsAreRead_ListsAllAndWarnsOfNothing()
    {
        Directory.CreateDirectory(At("e/f"));
        File.CreateSymbolicLink(At("z.txt"), At("tidak-ada"));

        var listing = FolderListing.Of(_folder, mostFiles: 3);

        Assert.Equal(["a.txt", "b/c.txt", "d.txt"], Files(listing));
        Assert.Empty(listing.Rejections);
    }

    [Theory]
    [InlineData("e.txt")]
    [InlineData("e/f/g.txt")]
    [InlineData("e.txt", "f.txt", "g/h.txt")]
    public void Of_MoreFilesThanAreRead_ListsTheFirstAndSaysOnceThatThereAreMore(params string[] more)
    {
        foreach (string file in more)
            Write(file);

        var listing = FolderListing.Of(_folder, mostFiles: 3);

        Assert.Equal(["a.txt", "b/c.txt", "d.txt"], Files(listing));
        Rejection warning = Assert.Single(listing.Rejections);
        Assert.Equal(_folder, warning.File);
        Assert.StartsWith("Only the first 3 files of the folder are read, and it holds more", warning.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_LinksInCirclesOrToNothing_AreNotThere()
    {
        File.CreateSymbolicLink(At("lingkaran-1"), At("lingkaran-2"));
        File.CreateSymbolicLink(At("lingkaran-2"), At("lingkaran-1"));
        File.CreateSymbolicLink(At("diri"), At("diri"));
        File.CreateSymbolicLink(At("putus"), At("tidak-ada"));

        var listing = FolderListing.Of(_folder);

        Assert.Equal(["a.txt", "b/c.txt", "d.txt"], Files(listing));
        Assert.Empty(listing.Rejections);
    }

    [Fact]
    public void Of_LinkToALinkToAFile_HasTheLengthAndTheTimeOfTheFile()
    {
        Write(".data/panjang.txt", "panjang sekali");
        File.SetLastWriteTimeUtc(At(".data/panjang.txt"), new DateTime(2024, 6, 20, 0, 0, 0, DateTimeKind.Utc));
        File.CreateSymbolicLink(At(".data/antara"), "panjang.txt");
        File.CreateSymbolicLink(At("e.txt"), ".data/antara");

        FolderEntry entry = FolderListing.Of(_folder).Entries[^1];

        Assert.Equal(new FolderEntry(At("e.txt"), "e.txt", 14, File.GetLastWriteTimeUtc(At(".data/panjang.txt")).Ticks), entry);
    }

    [Fact]
    public void Of_LinksToFolders_AreNotFollowed()
    {
        Directory.CreateSymbolicLink(At("b-juga"), At("b"));
        Directory.CreateSymbolicLink(At("b/atas"), _folder);

        var listing = FolderListing.Of(_folder);

        Assert.Equal(["a.txt", "b/c.txt", "d.txt"], Files(listing));
        Assert.Empty(listing.Rejections);
    }

    private static IEnumerable<string> Files(FolderListing listing) => listing.Entries.Select(static entry => entry.File);

    private string At(string file) => Path.Combine(_folder, file);

    private void Write(string file, string content = "isi")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), content);
    }
}
