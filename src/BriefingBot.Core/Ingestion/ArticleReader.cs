using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion.Formats;
using BriefingBot.Core.Ingestion.Layout;
using BriefingBot.Core.Languages;

namespace BriefingBot.Core.Ingestion;

/// <summary>Turns a file's bytes into an article: encoding, format, layout. Pure, safe to call from many threads.</summary>
/// <param name="largestFile">In bytes; larger files are rejected.</param>
public sealed class ArticleReader(int largestFile = ArticleReader.DefaultLargestFile)
{
    public const int DefaultLargestFile = 2 * 1024 * 1024;

    /// <summary>A title is shown on one line of an answer.</summary>
    private const int LongestTitle = 300;

    private const int LongestName = 150;

    public int LargestFile => largestFile;

    /// <summary>Never throws for what the bytes say.</summary>
    /// <param name="file">As in <see cref="Article.File"/>.</param>
    public ReadResult Read(ArticleId id, string file, ReadOnlySpan<byte> content)
    {
        if (Refuse(file, content.Length) is { } refusal)
            return new ReadResult.Rejected(refusal);
        if (!TextDecoding.TryDecode(content, out string? text, out string? reason))
            return new ReadResult.Rejected(new Rejection(file, reason));

        ArticleDraft draft = FormatCatalog.For(file)!.Read(text);
        (ImmutableArray<Block> blocks, PageFacts facts) = PageLayout.Arrange(draft);
        if (!blocks.Any(block => block.Kind == BlockKind.Paragraph && block.Span.Of(draft.Reading).ContainsAnyInRange('A', '\uFFFC')))
            return new ReadResult.Rejected(new Rejection(file, "There is no running text in it."));

        ArticleMetadata stated = draft.Metadata;
        return new ReadResult.Accepted(
            new Article
            {
                Id = id,
                File = file,
                Text = text,
                Reading = draft.Reading,
                Blocks = blocks,
                Title = Bounded(stated.Title ?? facts.Title, LongestTitle),
                Source = Bounded(stated.Source ?? facts.Outlet ?? facts.Credited, LongestName),
                Author = Bounded(stated.Author ?? facts.Author, LongestName),
                Url = stated.Url,
                Published = stated.Published ?? facts.Best,
                Language = stated.Language ?? LanguageDetector.Detect(FirstWords(draft.Reading, blocks)),
            },
            draft.Warnings);
    }

    /// <summary>Why a file of this name and size is not even opened; null if it is.</summary>
    public Rejection? Refuse(string file, long length) => FormatCatalog.For(file) is null
        ? new Rejection(file, $"Files of this kind are not read; articles are {FormatCatalog.Extensions}.")
        : length > largestFile
            ? new Rejection(file, string.Create(CultureInfo.InvariantCulture, $"The file has {length:N0} bytes; at most {largestFile:N0} are read."))
            : null;

    private static string? Bounded(string? value, int longest) =>
        value is null || value.Length <= longest ? value : string.Concat(value.AsSpan(0, longest - 1).TrimEnd(), "…");

    /// <summary>Enough of the article to tell its language by.</summary>
    private static string FirstWords(string reading, ImmutableArray<Block> blocks)
    {
        const int Enough = 4_000;
        var words = new StringBuilder(Enough);
        foreach (Block block in blocks)
        {
            if (words.Length < Enough && block.Kind == BlockKind.Paragraph)
                words.Append(block.Span.Of(reading)[..Math.Min(block.Span.Length, Enough)]).Append(' ');
        }

        return words.ToString();
    }
}
