using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Core.Answers;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Messages;

namespace BriefingBot.Telegram.Inline;

/// <summary>A statement as somebody chooses it from a list, and as it is then sent: with who said it and where it stands.</summary>
internal static class InlineResult
{
    /// <summary>Clients show about a line of a title and three of a description.</summary>
    private const int LongestTitle = 80;
    private const int LongestDescription = 200;

    /// <summary>Bytes of a hash; 16 tell all statements of a library apart.</summary>
    private const int IdBytes = 16;

    public static InlineQueryResultArticle Of(AnswerItem.Statement item) => new(
        IdOf(item),
        SentText.Within(SentText.Line(item.Speaker is null ? item.Lead : ItemWriter.SpeakerText(item.Speaker)), LongestTitle),
        new InputTextMessageContent(Text(item).Html, "HTML", LinkPreviewOptions.None),
        SentText.Within(SentText.Line(item.Quoted!.Display), LongestDescription));

    /// <summary>What stands over an empty list: why it is empty, and the way to the bot's help.</summary>
    public static InlineQueryResultsButton Instead(Answer answer) =>
        new(SentText.Within(SentText.Line(answer.Notice ?? answer.Title), MessageLimits.ButtonLabel), "help");

    public static MessageText Text(AnswerItem.Statement item)
    {
        CitedArticle cited = item.Citation.Article;
        MessageTextBuilder source = new MessageTextBuilder().Link(AnswerLayout.Line(cited.Label), cited.Article.Url);
        if (item.Citation.Paragraph > 0)
            source.Text(string.Create(CultureInfo.InvariantCulture, $" ¶{item.Citation.Paragraph}"));
        return AnswerLayout.Finding(AnswerLayout.Named(new MessageTextBuilder(), item.Lead), item.Quoted, source.Build());
    }

    /// <summary>The same for the same words in the same place by the same speaker, also after a restart.</summary>
    private static string IdOf(AnswerItem.Statement item)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{item.Excerpt.Article.File}\n{item.Excerpt.Span.Start}\n{item.Speaker?.Name}\n{item.Excerpt.Text}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)).AsSpan(0, IdBytes));
    }
}
