using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Keeping;

/// <summary>What lies in the folder of a library between two lives. As kept files it has the numbers of articles only, and cannot be written.</summary>
/// <param name="path">May not be there yet.</param>
internal sealed class KeptState(string path) : IKeptFiles
{
    private readonly KeptFolder _folder = new(path);

    /// <summary>The numbers of all files that were given one; empty where none are kept.</summary>
    public Dictionary<string, int> Numbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        using BinaryReader? reader = OpenSealed(LibraryKeeper.NumbersName, "");
        if (reader is null)
            return numbers;

        int last = reader.ReadInt32();
        for (int count = reader.ReadInt32(); count > 0; count--)
            numbers.Add(reader.ReadString(), reader.ReadInt32());
        Unless(numbers.Values.Distinct().Count() == numbers.Count && numbers.Values.All(number => number <= last), "A number was given twice.");
        return numbers;
    }

    /// <summary>Bytes of the files that the table names, with its own and the numbers', and of all others.</summary>
    /// <exception cref="ProofFailedException">A file is missing that the table names.</exception>
    public (long Used, long Rubbish) Bytes()
    {
        var named = new HashSet<string>(StringComparer.Ordinal) { LibraryKeeper.NumbersName, LibraryKeeper.StateName };
        using BinaryReader? reader = OpenSealed(LibraryKeeper.StateName, AnalysisKey.AnalyzerVersion);
        if (reader is not null)
            named.UnionWith(LibraryState.Read(reader).Segments.SelectMany(static index => index, static (_, segment) => segment.Kept.File));
        FileInfo[] files = Directory.Exists(path) ? new DirectoryInfo(path).GetFiles() : [];
        if (reader is not null)
            Unless(named.IsSubsetOf(files.Select(static file => file.Name)), "The table names a file that is not there.");
        ILookup<bool, long> bytes = files.ToLookup(file => named.Contains(file.Name), static file => file.Length);
        return (bytes[true].Sum(), bytes[false].Sum());
    }

    public Stream? Open(string name) => name == LibraryKeeper.NumbersName ? _folder.Open(name) : null;

    public void Replace(string name, Action<Stream> write) => throw new NotSupportedException();

    public void DeleteOthers(IReadOnlySet<string> names) => throw new NotSupportedException();

    private BinaryReader? OpenSealed(string name, string version)
    {
        try
        {
            return SealedFile.Open(_folder, name, version);
        }
        catch (InvalidDataException e)
        {
            throw new ProofFailedException(e.Message);
        }
    }
}
