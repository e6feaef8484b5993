using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;

namespace BriefingBot.Tests.Telegram.Messages;

/// <summary>Small answers.</summary>
internal static class Examples
{
    /// <summary>One finding for each excerpt.</summary>
    public static Answer Quoting(params string[] excerpts) => Of("https://kabar.example/berita?a=1&b=2", excerpts);

    public static Answer From(string? address) => Of(address, ["Kata."]);

    private static Answer Of(string? address, string[] excerpts) => new()
    {
        Command = "who",
        Locale = "id",
        Title = "Judul",
        Blocks = [.. excerpts.Select(words => new AnswerBlock.Cited(Finding(words, address)))],
    };

    private static AnswerItem.Passage Finding(string words, string? address)
    {
        var article = new Article { Id = new ArticleId("a"), File = "a", Text = words, Reading = words, Blocks = [], Language = "id", Url = address };
        var span = new TextSpan(0, words.Length);
        return new AnswerItem.Passage("Pembicara", new Excerpt(article, span), new Citation(new CitedArticle(1, 1, article, [], "Kabar"), 2, span, "[1] ¶2"));
    }
}
