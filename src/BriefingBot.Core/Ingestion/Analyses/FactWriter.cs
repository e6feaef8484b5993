using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Analyses;

/// <summary>Writes facts in the order in which <see cref="FactReader"/> reads them. Small numbers take one byte.</summary>
internal sealed class FactWriter : BinaryWriter
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Speaker, int> _speakers = [];

    /// <param name="known">Texts that the reader has before, each once.</param>
    public FactWriter(Stream stream, params IEnumerable<string> known)
        : base(stream, Encoding.UTF8, leaveOpen: true)
    {
        foreach (string text in known)
            _texts.Add(text, _texts.Count);
    }

    public void WriteAll<T>(ImmutableArray<T> items, Action<FactWriter, T> write)
    {
        Write7BitEncodedInt(items.Length);
        foreach (T item in items)
            write(this, item);
    }

    /// <summary>An article repeats its names.</summary>
    public void WriteText(string? text)
    {
        if (Refer(_texts, text))
            Write(text);
    }

    public void WriteBlock(Block block)
    {
        Write((byte)block.Kind);
        WriteSpan(block.Span);
        Write7BitEncodedInt(block.Paragraph);
    }

    public void WritePassage(Passage passage)
    {
        WriteSpan(passage.Span);
        Write7BitEncodedInt(passage.Paragraph);
    }

    public void WriteStatement(Statement statement)
    {
        Write((byte)statement.Kind);
        WriteSpan(statement.Span);
        WriteSpeaker(statement.Speaker);
        WriteText(statement.Via);
        WriteSpan(statement.Cue);
        WriteSpan(statement.Context);
        Write7BitEncodedInt(statement.Paragraph);
        Write(statement.Denies);
        WriteSpeaker(statement.Disputed);
    }

    public void WriteFigure(Figure figure)
    {
        WriteSpan(figure.Span);
        WriteNumber(figure.Value);
        WriteNumber(figure.Upper);
        WriteText(figure.Unit);
        WriteSpan(figure.Counts);
        Write((byte)figure.Modifier);
        WriteSpeaker(figure.Claimant);
        WriteSpan(figure.Context);
        Write7BitEncodedInt(figure.Paragraph);
    }

    public void WriteEvent(NewsEvent happening)
    {
        Write((byte)happening.Kind);
        WriteSpan(happening.Span);
        WriteAll(happening.Participants, static (writer, name) => writer.WriteText(name));
        WriteText(happening.Place);
        WriteSpan(happening.Date?.Span);
        WriteText(happening.Date?.Iso);
        Write((byte)happening.Status);
        Write7BitEncodedInt(happening.Paragraph);
    }

    public void WriteSummary(FactSummary summary)
    {
        Write7BitEncodedInt(summary.Passages);
        Write7BitEncodedInt(summary.Statements);
        Write7BitEncodedInt(summary.OpenStatements);
        Write7BitEncodedInt(summary.Figures);
        WriteAll(summary.Names, static (writer, name) => writer.WriteNameSummary(name));
    }

    public void WriteName(Name name)
    {
        WriteText(name.Canonical);
        Write((byte)name.Kind);
        WriteAll(name.Forms, static (writer, form) => writer.WriteText(form));
        WriteAll(name.Mentions, static (writer, mention) => writer.WriteSpan(mention));
        WriteText(name.Role);
        WriteText(name.Affiliation);
    }

    private void WriteNameSummary(NameSummary name)
    {
        WriteText(name.Canonical);
        Write((byte)(name.Kind is { } kind ? (int)kind + 1 : 0));
        WriteAll(name.Forms, static (writer, form) => writer.WriteText(form));
        WriteText(name.Role);
        WriteText(name.Affiliation);
        Write7BitEncodedInt(name.Mentions);
        Write7BitEncodedInt(name.Statements);
    }

    private void WriteSpan(TextSpan span)
    {
        Write7BitEncodedInt(span.Start);
        Write7BitEncodedInt(span.Length);
    }

    private void WriteSpan(TextSpan? span)
    {
        Write(span is not null);
        if (span is { } there)
            WriteSpan(there);
    }

    private void WriteNumber(decimal? number)
    {
        Write(number is not null);
        if (number is { } there)
            Write(there);
    }

    /// <summary>0 for null, 1 for what is new and stands behind it, 2 and more for the first that was written, the second, and so on.</summary>
    /// <returns>True if it is new.</returns>
    private bool Refer<T>(Dictionary<T, int> known, [NotNullWhen(true)] T? item)
        where T : class
    {
        bool isNew = item is not null && known.TryAdd(item, known.Count);
        Write7BitEncodedInt(item is null ? 0 : isNew ? 1 : known[item] + 2);
        return isNew;
    }

    /// <summary>Whoever speaks is often the one whose figures are told.</summary>
    private void WriteSpeaker(Speaker? speaker)
    {
        if (!Refer(_speakers, speaker))
            return;

        WriteText(speaker.Name);
        WriteText(speaker.Mention);
        WriteSpan(speaker.MentionSpan);
        Write((byte)speaker.Kind);
        WriteText(speaker.Role);
        WriteText(speaker.Affiliation);
    }
}
