using BriefingBot.Core.Articles;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>Articles made of one line of text.</summary>
internal static class Texts
{
    /// <summary>A Tuesday.</summary>
    public static readonly DateOnly Published = new(2024, 6, 18);

    /// <summary>Linear work on a megabyte takes a second at most, quadratic work minutes: far enough apart for a busy machine.</summary>
    public static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(20);

    public static Article Article(string text, string language, DateOnly? published) => new()
    {
        Id = new ArticleId("text"),
        File = "text",
        Text = text,
        Reading = text,
        Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), 1)],
        Language = language,
        Published = published is { } day ? new PublicationTime(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), false) : null,
    };

    public static ArticleText Read(string text, string language, DateOnly? published) =>
        ArticleText.Read(Article(text, language, published), LanguageCatalog.For(language));
}
