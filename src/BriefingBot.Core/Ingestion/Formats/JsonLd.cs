using System.Text.Json;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>What a page's JSON-LD says of its article (schema.org <c>NewsArticle</c> and its kin).</summary>
internal sealed record JsonLd(string? Headline, string? Publisher, string? Author, string? Published, string? Url, string? Language)
{
    private const int Longest = 200_000;
    private const int MostNodes = 2_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>Null where the text is not JSON or describes no article.</summary>
    public static JsonLd? Read(ReadOnlySpan<char> json)
    {
        if (json.Length > Longest)
            return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.ToString(), Options);
            return FindArticle(document.RootElement) is { } article ? Of(article) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonLd Of(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        NameOf(article, "publisher"),
        NameOf(article, "author"),
        Text(article, "datePublished"),
        Text(article, "url") ?? (article.TryGetProperty("mainEntityOfPage", out JsonElement page) && page.ValueKind == JsonValueKind.Object ? Text(page, "@id") : Text(article, "mainEntityOfPage")),
        Text(article, "inLanguage"));

    private static JsonElement? FindArticle(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (int nodes = 0; nodes < MostNodes && open.TryDequeue(out JsonElement node); nodes++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in node.EnumerateArray().Take(MostNodes))
                    open.Enqueue(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(node))
                    return node;
                if (node.TryGetProperty("@graph", out JsonElement graph))
                    open.Enqueue(graph);
                if (node.TryGetProperty("mainEntity", out JsonElement entity))
                    open.Enqueue(entity);
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out JsonElement type))
            return false;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type);
    }

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name == "Report");

    /// <summary>A name, or the name of an object, or those of a list, with commas between.</summary>
    private static string? NameOf(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out JsonElement value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.Object => Text(value, "name"),
            JsonValueKind.Array => MetadataValues.Line(string.Join(", ", value.EnumerateArray().Take(10).Select(OneName).OfType<string>())),
            _ => Text(article, property),
        };
    }

    private static string? OneName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Text(value, "name"),
        JsonValueKind.String => MetadataValues.Line(value.GetString()),
        _ => null,
    };

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? MetadataValues.Line(CharacterReferences.Decode(value.GetString()))
            : null;
}
