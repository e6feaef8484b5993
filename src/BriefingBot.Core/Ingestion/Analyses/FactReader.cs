using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Analyses;

/// <summary>Reads what <see cref="FactWriter"/> wrote.</summary>
/// <param name="at">Where that begins.</param>
/// <param name="known">Texts that the writer knew before.</param>
internal sealed class FactReader(byte[] bytes, int at, params IEnumerable<string> known)
{
    private readonly SeenStrings _seen = SeenStrings.OfThread;

    /// <summary>Every text and speaker so far, each once.</summary>
    private readonly List<string> _texts = [.. known];
    private readonly List<Speaker> _speakers = [];

    public byte ReadByte() => bytes[at++];

    public bool ReadBoolean() => ReadByte() != 0;

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public int Read7BitEncodedInt()
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = ReadByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }

    public string ReadString() => ReadText()!;

    public ImmutableArray<T> ReadAll<T>(Func<FactReader, T> read) => ReadAll(Read7BitEncodedInt(), read);

    private ImmutableArray<T> ReadAll<T>(int count, Func<FactReader, T> read)
    {
        var items = new T[count];
        for (int i = 0; i < items.Length; i++)
            items[i] = read(this);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public string? ReadText() => ReadReferred(_texts, static reader => reader._seen.Get(reader.Take(reader.Read7BitEncodedInt())));

    public ContentFingerprint ReadFingerprint() => ContentFingerprint.Read(Read7BitEncodedInt(), Take(ContentFingerprint.BinBytes));

    public Block ReadBlock() => new((BlockKind)ReadByte(), ReadSpan(), Read7BitEncodedInt());

    public Passage ReadPassage() => new(ReadSpan(), Read7BitEncodedInt());

    public Statement ReadStatement() =>
        new((StatementKind)ReadByte(), ReadSpan(), ReadSpeaker(), ReadText(), ReadSpanOrNone(), ReadSpan(), Read7BitEncodedInt())
        {
            Denies = ReadBoolean(),
            Disputed = ReadSpeaker(),
        };

    public Figure ReadFigure() => new(
        ReadSpan(), ReadNumber(), ReadNumber(), ReadString(), ReadSpanOrNone(), (FigureModifier)ReadByte(), ReadSpeaker(), ReadSpan(), Read7BitEncodedInt());

    public NewsEvent ReadEvent()
    {
        var kind = (EventKind)ReadByte();
        TextSpan span = ReadSpan();
        ImmutableArray<string> participants = ReadAll(static reader => reader.ReadString());
        string? place = ReadText();
        TextSpan? dated = ReadSpanOrNone();
        string? iso = ReadText();
        return new NewsEvent(
            kind, span, participants, place, dated is { } there ? new EventDate(there, iso) : null, (EventStatus)ReadByte(), Read7BitEncodedInt());
    }

    /// <summary>Everything behind what was read.</summary>
    public byte[] ReadRest() => Take(bytes.Length - at).ToArray();

    public FactSummary ReadSummary() => new(
        Read7BitEncodedInt(), Read7BitEncodedInt(), Read7BitEncodedInt(), Read7BitEncodedInt(), ReadAll(static reader => reader.ReadNameSummary()));

    public Name ReadName() => new(ReadString(), (NameKind)ReadByte(), ReadForms(), ReadAll(static reader => reader.ReadSpan()), ReadText(), ReadText());

    private NameSummary ReadNameSummary() => new(
        ReadString(), ReadByte() is var kind and > 0 ? (NameKind)(kind - 1) : null, ReadForms(), ReadText(), ReadText(), Read7BitEncodedInt(), Read7BitEncodedInt());

    /// <summary>Most names have one form, and the same one in many articles.</summary>
    private ImmutableArray<string> ReadForms()
    {
        int count = Read7BitEncodedInt();
        return count == 1 ? _seen.Alone(ReadString()) : ReadAll(count, static reader => reader.ReadString());
    }

    private TextSpan ReadSpan() => new(Read7BitEncodedInt(), Read7BitEncodedInt());

    private TextSpan? ReadSpanOrNone() => ReadBoolean() ? ReadSpan() : null;

    private decimal? ReadNumber() => ReadBoolean() ? new decimal([ReadInt32(), ReadInt32(), ReadInt32(), ReadInt32()]) : null;

    private int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    private ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> taken = bytes.AsSpan(at, length);
        at += length;
        return taken;
    }

    private Speaker? ReadSpeaker() => ReadReferred(_speakers, static reader => new Speaker(
        reader.ReadString(), reader.ReadString(), reader.ReadSpan(), (SpeakerKind)reader.ReadByte(), reader.ReadText(), reader.ReadText()));

    private T? ReadReferred<T>(List<T> known, Func<FactReader, T> read)
        where T : class
    {
        int at = Read7BitEncodedInt();
        if (at != 1)
            return at == 0 ? null : known[at - 2];

        T item = read(this);
        known.Add(item);
        return item;
    }
}
