using System.Buffers.Binary;
using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Ingestion.Analyses;

/// <summary>
/// An analysed article as bytes, without what its file tells again: the text. A checksum stands before all, so that bytes that were
/// damaged are no analysis rather than a wrong one.
/// </summary>
public static class AnalysisCodec
{
    private const int ChecksumBytes = sizeof(uint);

    public static byte[] Write(AnalyzedArticle analyzed)
    {
        using var stream = new MemoryStream();
        using var writer = new FactWriter(stream);
        writer.Write(0U);
        Write(writer, analyzed.Article);
        analyzed.Fingerprint.Write(writer);
        writer.WriteAll(analyzed.Events, static (writer, happening) => writer.WriteEvent(happening));
        writer.WriteSummary(analyzed.Summary);
        writer.Flush();
        WriteFacts(stream, analyzed);
        byte[] bytes = stream.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Checksum.Of(bytes.AsSpan(ChecksumBytes)));
        return bytes;
    }

    /// <summary>The article as it was analysed; null where the bytes are damaged or the text is another.</summary>
    /// <param name="content">The file's bytes.</param>
    public static AnalyzedArticle? Read(byte[] bytes, ArticleId id, string file, ReadOnlySpan<byte> content)
    {
        bool isWhole = bytes.Length > ChecksumBytes && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Checksum.Of(bytes.AsSpan(ChecksumBytes));
        if (!isWhole || !TextDecoding.TryDecode(content, out string? text, out _))
            return null;

        var reader = new FactReader(bytes, ChecksumBytes);
        Article? article = ReadArticle(reader, id, file, text);
        if (article is null)
            return null;

        ContentFingerprint fingerprint = reader.ReadFingerprint();
        ImmutableArray<NewsEvent> events = reader.ReadAll(static reader => reader.ReadEvent());
        FactSummary summary = reader.ReadSummary();
        return new AnalyzedArticle(article, reader.ReadRest().ReadFacts, events, summary) { Fingerprint = fingerprint };
    }

    /// <summary>Stands last, and is read on its own: its texts refer to those of the summary, to no others.</summary>
    private static void WriteFacts(Stream stream, AnalyzedArticle analyzed)
    {
        using var writer = new FactWriter(stream, TextsOf(analyzed.Summary));
        writer.WriteAll(analyzed.Passages, static (writer, passage) => writer.WritePassage(passage));
        writer.WriteAll(analyzed.Statements, static (writer, statement) => writer.WriteStatement(statement));
        writer.WriteAll(analyzed.Figures, static (writer, figure) => writer.WriteFigure(figure));
        writer.WriteAll(analyzed.Names, static (writer, name) => writer.WriteName(name));
    }

    private static ArticleFacts ReadFacts(this byte[] facts, FactSummary summary)
    {
        var reader = new FactReader(facts, 0, TextsOf(summary));
        return new ArticleFacts(
            reader.ReadAll(static reader => reader.ReadPassage()),
            reader.ReadAll(static reader => reader.ReadStatement()),
            reader.ReadAll(static reader => reader.ReadFigure()),
            reader.ReadAll(static reader => reader.ReadName()));
    }

    /// <summary>Each once, in the same order whenever it is asked for.</summary>
    private static IEnumerable<string> TextsOf(FactSummary summary) =>
        summary.Names.SelectMany(static name => (IEnumerable<string?>)[name.Canonical, .. name.Forms, name.Role, name.Affiliation]).OfType<string>().Distinct();

    private static void Write(FactWriter writer, Article article)
    {
        writer.Write7BitEncodedInt(article.Text.Length);
        writer.WriteText(ReferenceEquals(article.Reading, article.Text) ? null : article.Reading);
        writer.WriteText(article.Title);
        writer.WriteText(article.Source);
        writer.WriteText(article.Author);
        writer.WriteText(article.Url);
        writer.WriteText(article.Language);
        writer.Write(article.Published is not null);
        if (article.Published is { } published)
        {
            writer.Write(published.Instant.DateTime.Ticks);
            writer.Write7BitEncodedInt((int)published.Instant.Offset.TotalMinutes);
            writer.Write(published.HasTime);
        }

        writer.WriteAll(article.Blocks, static (writer, block) => writer.WriteBlock(block));
    }

    private static Article? ReadArticle(FactReader reader, ArticleId id, string file, string text)
    {
        if (reader.Read7BitEncodedInt() != text.Length)
            return null;

        string reading = reader.ReadText() ?? text;
        (string? title, string? source, string? author, string? url) = (reader.ReadText(), reader.ReadText(), reader.ReadText(), reader.ReadText());
        string language = reader.ReadString();
        PublicationTime? published = reader.ReadBoolean()
            ? new PublicationTime(new DateTimeOffset(reader.ReadInt64(), TimeSpan.FromMinutes(reader.Read7BitEncodedInt())), reader.ReadBoolean())
            : null;
        return new Article
        {
            Id = id,
            File = file,
            Text = text,
            Reading = reading,
            Title = title,
            Source = source,
            Author = author,
            Url = url,
            Language = language,
            Published = published,
            Blocks = reader.ReadAll(static reader => reader.ReadBlock()),
        };
    }
}
