using System.Collections.Immutable;
using AngleSharp.Html.Parser.Tokens;
using BriefingBot.Core.Ingestion.Layout;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>What a page says of its article in its head: JSON-LD goes before meta tags, these before <c>title</c>. A builder.</summary>
internal sealed class HtmlMetadata
{
    private const int MostMetaTags = 500;

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private JsonLd? _jsonLd;
    private bool _isJsonLd;
    private string? _canonical;
    private string? _title;
    private string? _language;
    private string? _time;

    /// <summary>Takes what the start of an element says.</summary>
    public void Add(HtmlTagToken tag, bool isForeign)
    {
        switch (tag.Name)
        {
            case "html":
                _language ??= ValueOf(tag, "lang");
                break;
            case "meta" when _meta.Count < MostMetaTags:
                string key = ValueOf(tag, "property") ?? ValueOf(tag, "name") ?? ValueOf(tag, "itemprop") ?? "";
                if (MetadataValues.Line(ValueOf(tag, "content")) is { } content)
                    _meta.TryAdd(key, content);
                break;
            case "link" when ValueOf(tag, "rel") is "canonical":
                _canonical ??= ValueOf(tag, "href");
                break;
            case "time" when !isForeign:
                _time ??= ValueOf(tag, "datetime");
                break;
            case "script":
                _isJsonLd = ValueOf(tag, "type") is "application/ld+json";
                break;
        }
    }

    /// <summary>Takes the text inside <c>title</c> or <c>script</c>.</summary>
    public void AddContent(string element, ReadOnlySpan<char> content)
    {
        if (element == "title")
            _title ??= MetadataValues.Line(CharacterReferences.Decode(content));
        else if (_isJsonLd)
            _jsonLd ??= JsonLd.Read(content);
    }

    public ArticleMetadata ToArticleMetadata()
    {
        string? source = _jsonLd?.Publisher ?? Meta("og:site_name") ?? Meta("publisher");
        return new ArticleMetadata
        {
            Title = WithoutOutlet(_jsonLd?.Headline ?? Meta("og:title") ?? Meta("twitter:title") ?? _title, source),
            Source = source,
            Author = _jsonLd?.Author ?? Meta("author") ?? (Meta("article:author") is { } author && MetadataValues.Url(author) is null ? author : null),
            Url = MetadataValues.Url(_canonical) ?? MetadataValues.Url(Meta("og:url")) ?? MetadataValues.Url(_jsonLd?.Url),
            Published = ((IEnumerable<string?>)
                [
                    _jsonLd?.Published, Meta("article:published_time"), Meta("og:published_time"), Meta("datePublished"), Meta("publishdate"),
                    Meta("pubdate"), Meta("publish_date"), Meta("dc.date"), Meta("date"), _time,
                ])
                .Select(value => value is null ? null : PublicationTimes.Parse(value))
                .FirstOrDefault(time => time is not null),
            Language = MetadataValues.Language(_jsonLd?.Language ?? _language ?? Meta("og:locale")),
        };
    }

    private string? Meta(string name) => _meta.GetValueOrDefault(name);

    /// <summary>Pages put their own name behind the headline.</summary>
    private static string? WithoutOutlet(string? title, string? source)
    {
        if (title is null || source is null || !title.EndsWith(source, StringComparison.OrdinalIgnoreCase))
            return title;
        string headline = title[..^source.Length].TrimEnd(' ', '|', '-', '–', '—', '·', ':');
        return headline.Length > 0 && headline.Length < title.Length - source.Length ? headline : title;
    }

    /// <summary>The decoded value of an attribute; null if it has none.</summary>
    private static string? ValueOf(HtmlTagToken tag, string attribute)
    {
        string value = tag.GetAttribute(attribute);
        return value.Length == 0 ? null : CharacterReferences.Decode(value).Trim();
    }
}
