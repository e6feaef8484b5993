using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>The formats that articles are read in. A new one is a class and a line here.</summary>
public static class FormatCatalog
{
    public static ImmutableArray<IArticleFormat> All { get; } = [new PlainTextFormat(), new MarkdownFormat(), new HtmlFormat()];

    private static readonly FrozenDictionary<string, IArticleFormat> ByExtension = All
        .SelectMany(format => format.Extensions.Select(extension => KeyValuePair.Create(extension, format)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The extensions of all formats, as a sentence lists them.</summary>
    public static string Extensions { get; } = string.Join(", ", All.SelectMany(format => format.Extensions));

    /// <summary>The format for a file's name, or null. A name without an extension is plain text.</summary>
    public static IArticleFormat? For(string file)
    {
        string extension = Path.GetExtension(file);
        return extension.Length == 0 ? All[0] : ByExtension.GetValueOrDefault(extension);
    }
}
