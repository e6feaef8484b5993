using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Commands;

/// <summary>The paragraph around an excerpt that an answer shows. Buttons ask for it; nobody is expected to type it.</summary>
public sealed class ContextCommand : QueryCommand
{
    internal const string Name = "context";

    public override CommandDefinition Definition { get; } =
        new(Name, static texts => texts.Context, [CommonOptions.Article, CommonOptions.At, CommonOptions.Check]) { IsListed = false };

    /// <summary>The invocation that shows an item's surroundings.</summary>
    public static CommandInvocation Around(AnswerItem item, CommandInvocation asked) => asked with
    {
        Command = Name,
        Text = "",
        Page = 1,
        View = AnswerView.Whole,
        Options = asked.Options.Clear()
            .Add(CommonOptions.Article.Name, item.Citation.Article.Number.ToString(CultureInfo.InvariantCulture))
            .Add(CommonOptions.At.Name, string.Create(CultureInfo.InvariantCulture, $"{item.Excerpt.Span.Start}+{item.Excerpt.Span.Length}"))
            .Add(CommonOptions.Check.Name, Checksum(item.Excerpt.Text)),
    };

    public override Answer Execute(QueryContext context)
    {
        if (Find(context) is not { } found)
            return AnswerPage.Nothing(context, context.Texts.ContextTitle, context.Texts.ContextGone, []);

        (Story story, TextSpan span) = found;
        return AnswerPage.Of(context, context.Texts.ContextTitle, AnswerRows.Of([new AnswerRow(items => items.Surroundings(story, span))]), 1, SearchQuery.None);
    }

    /// <summary>Null unless the article still has the very words at the place.</summary>
    private static (Story Story, TextSpan Span)? Find(QueryContext context)
    {
        string[] at = (context.Options[CommonOptions.At] ?? "").Split('+');
        if (!int.TryParse(context.Options[CommonOptions.Article], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ||
            context.Library.Find(number) is not { } story || at.Length != 2 ||
            !int.TryParse(at[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start) ||
            !int.TryParse(at[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length) ||
            (long)start + length > story.Article.Text.Length)
        {
            return null;
        }

        var span = new TextSpan(start, length);
        return Checksum(span.Of(story.Article.Text)) == context.Options[CommonOptions.Check] ? (story, span) : null;
    }

    /// <summary>Tells other words from these; keeps nothing secret.</summary>
    private static string Checksum(ReadOnlySpan<char> words) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())).AsSpan(0, 4));
}
