using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Library.Keeping;

/// <summary>The table of what is kept: which segments there are, and what stories and events looked like when they were indexed.</summary>
/// <param name="LastFile">No segment's file has a greater number.</param>
/// <param name="Segments">For each index its segments, each with the bundles that were removed from it.</param>
internal sealed record LibraryState(
    int LastFile, IReadOnlyList<IReadOnlyList<(KeptSegment Kept, int[] Removed)>> Segments, Dictionary<int, KeptStory> Stories, Dictionary<long, ulong> Happenings)
{
    /// <summary>What a library holds now.</summary>
    /// <param name="kept">The file of each segment.</param>
    public static LibraryState Of(LibrarySnapshot library, int lastFile, Func<Segment, KeptSegment> kept)
    {
        var stories = new Dictionary<int, KeptStory>();
        foreach ((int number, ShelvedStory shelved) in library.ByArticle)
        {
            if (number == shelved.Story.Number && shelved.Fingerprint is { } fingerprint)
                stories.Add(number, new KeptStory(shelved.Story.Main.ContentHash!.Value, fingerprint, shelved.Ids.ToArray()));
        }

        var happenings = new Dictionary<long, ulong>();
        foreach (Happening happening in library.Happenings.All)
        {
            if (HappeningDocuments.FingerprintOf(happening, number => library.ByArticle[number]) is { } fingerprint)
                happenings.Add(happening.Id, fingerprint);
        }

        return new LibraryState(
            lastFile, [.. library.Indexes.Select(index => index.Segments.Select(view => (kept(view.Segment), (int[])[.. view.Removed])).ToArray())], stories, happenings);
    }

    public static LibraryState Read(BinaryReader reader)
    {
        int lastFile = reader.ReadInt32();
        var segments = new (KeptSegment, int[])[reader.ReadInt32()][];
        for (int index = 0; index < segments.Length; index++)
        {
            segments[index] = new (KeptSegment, int[])[reader.ReadInt32()];
            for (int i = 0; i < segments[index].Length; i++)
                segments[index][i] = (new KeptSegment(reader.ReadString(), reader.ReadUInt32()), ReadNumbers(reader));
        }

        int count = reader.ReadInt32();
        var stories = new Dictionary<int, KeptStory>(count);
        for (; count > 0; count--)
            stories.Add(reader.ReadInt32(), new KeptStory(reader.ReadUInt64(), reader.ReadUInt64(), ReadNumbers(reader)));

        count = reader.ReadInt32();
        var happenings = new Dictionary<long, ulong>(count);
        for (; count > 0; count--)
            happenings.Add(reader.ReadInt64(), reader.ReadUInt64());
        return new LibraryState(lastFile, segments, stories, happenings);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(LastFile);
        writer.Write(Segments.Count);
        foreach (IReadOnlyList<(KeptSegment Kept, int[] Removed)> index in Segments)
        {
            writer.Write(index.Count);
            foreach ((KeptSegment kept, int[] removed) in index)
            {
                writer.Write(kept.File);
                writer.Write(kept.Sum);
                Write(writer, removed);
            }
        }

        writer.Write(Stories.Count);
        foreach ((int number, KeptStory story) in Stories)
        {
            writer.Write(number);
            writer.Write(story.Content);
            writer.Write(story.Fingerprint);
            Write(writer, story.Ids);
        }

        writer.Write(Happenings.Count);
        foreach ((long id, ulong fingerprint) in Happenings)
        {
            writer.Write(id);
            writer.Write(fingerprint);
        }
    }

    private static int[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new int[reader.Read7BitEncodedInt()];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = reader.Read7BitEncodedInt();
        return numbers;
    }

    private static void Write(BinaryWriter writer, int[] numbers)
    {
        writer.Write7BitEncodedInt(numbers.Length);
        foreach (int number in numbers)
            writer.Write7BitEncodedInt(number);
    }
}
