using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>What is known of HTML's elements, and of how pages name theirs.</summary>
internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, HtmlRole> RoleOfName = Roles().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>Words in the class or id of elements that hold something else than the article.</summary>
    private static readonly FrozenSet<string> ForeignWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "related", "terkait", "share", "sharing", "social", "sosmed", "comment", "comments", "komentar", "sidebar", "breadcrumb", "breadcrumbs",
        "newsletter", "subscribe", "advert", "advertisement", "ads", "iklan", "promo", "sponsored", "recommended", "recommendation", "rekomendasi",
        "widget", "tags", "pagination", "paging", "cookie", "menu", "navbar", "footer", "popup", "modal", "bacajuga", "terpopuler", "popular");

    private static readonly FrozenSet<string> BodyClasses = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "article-body", "articlebody", "article-content", "article__body", "article__content", "entry-content", "post-content", "story-body", "news-content",
        "detail-content", "read__content", "content-article");

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsBlock(string name) => (RoleOfName.GetValueOrDefault(name) & HtmlRole.Block) != 0;

    public static HtmlRole RoleOf(HtmlTagToken tag, bool isInArticle)
    {
        HtmlRole role = RoleOfName.GetValueOrDefault(tag.Name);
        if (tag.Name == "header" && !isInArticle)
            role |= HtmlRole.Foreign;
        foreach (HtmlAttributeToken attribute in tag.Attributes)
        {
            role |= attribute.Name switch
            {
                "hidden" => HtmlRole.Foreign,
                "aria-hidden" when attribute.Value == "true" => HtmlRole.Foreign,
                "role" => OfAriaRole(attribute.Value),
                "itemprop" when attribute.Value == "articleBody" => HtmlRole.Body,
                "class" or "id" => OfClasses(attribute.Value, tag.Name),
                _ => HtmlRole.None,
            };
        }

        return (role & HtmlRole.Body) != 0 ? role & ~HtmlRole.SeemsForeign : role;
    }

    /// <summary>How the tokenizer must read what follows an element's start, which it does not know itself.</summary>
    public static HtmlParseMode? ContentOf(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => null,
    };

    private static HtmlRole OfAriaRole(string value) => value switch
    {
        "navigation" or "complementary" or "contentinfo" or "search" or "dialog" or "menu" => HtmlRole.Foreign,
        "main" => HtmlRole.Main,
        "article" => HtmlRole.Article,
        _ => HtmlRole.None,
    };

    private static HtmlRole OfClasses(string value, string element)
    {
        if (value.Length > 400 || element is "html" or "body" or "main" or "article")
            return HtmlRole.None;

        var role = HtmlRole.None;
        foreach (string name in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (BodyClasses.Contains(name))
                role |= HtmlRole.Body;
            string[] words = name.Split('-', '_');
            if (words[0] is "has" or "with" or "no" or "without")
                continue;
            foreach (string word in words)
            {
                if (ForeignWords.Contains(word))
                    role |= HtmlRole.SeemsForeign;
                else if (word.Equals("caption", StringComparison.OrdinalIgnoreCase))
                    role |= HtmlRole.Caption;
            }
        }

        return role;
    }

    private static IEnumerable<KeyValuePair<string, HtmlRole>> Roles()
    {
        foreach (string name in (string[])["nav", "aside", "footer", "form", "dialog", "menu"])
            yield return new(name, HtmlRole.Foreign | HtmlRole.Block);
        foreach (string name in (string[])["script", "style", "noscript", "template", "svg", "math", "button", "select", "textarea", "iframe", "object", "video", "audio", "canvas", "head", "title", "xmp", "noembed", "noframes"])
            yield return new(name, HtmlRole.Foreign);
        foreach (string name in (string[])["h1", "h2", "h3", "h4", "h5", "h6"])
            yield return new(name, HtmlRole.Heading | HtmlRole.Block);
        foreach (string name in (string[])["p", "div", "section", "header", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "table", "tr", "td", "th", "tbody", "thead", "hr", "body", "html", "address", "details", "summary", "center"])
            yield return new(name, HtmlRole.Block);
        yield return new("figcaption", HtmlRole.Caption | HtmlRole.Block);
        yield return new("caption", HtmlRole.Caption | HtmlRole.Block);
        yield return new("article", HtmlRole.Article | HtmlRole.Block);
        yield return new("main", HtmlRole.Main | HtmlRole.Block);
        yield return new("a", HtmlRole.Link);
    }
}
