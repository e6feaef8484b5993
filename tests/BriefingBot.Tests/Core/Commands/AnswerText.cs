using System.Globalization;
using System.Text;
using BriefingBot.Core.Answers;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>An answer as reviewable text: every word of it, excerpts behind a bar with what is marked between brackets.</summary>
internal static class AnswerText
{
    public static string Of(Answer answer)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{answer.Title} [{answer.Outcome}, {answer.Total}, {answer.Page}/{answer.PageCount}]\n");
        if (answer.Notice is not null)
            text.Append(CultureInfo.InvariantCulture, $"! {answer.Notice}\n");
        foreach (AnswerBlock block in answer.Blocks)
            text.Append(Of(block));
        if (answer.Footer is not null)
            text.Append(CultureInfo.InvariantCulture, $"{answer.Footer}\n");
        foreach (CitedArticle source in answer.Sources)
            text.Append(CultureInfo.InvariantCulture, $"[{source.Mark}] {source.Label}\n");
        return text.ToString();
    }

    private static string Of(AnswerBlock block) => block switch
    {
        AnswerBlock.Heading heading => $"== {heading.Words}\n",
        AnswerBlock.Text words => $"{words.Words}\n",
        AnswerBlock.Notice notice => $"! {notice.Words}\n",
        AnswerBlock.Cited { Item: var item } =>
            $"* {item.Lead} {string.Join(" ", item.Also.Prepend(item.Citation).Select(static citation => citation.Label))}".TrimEnd() + "\n" +
            (item.Quoted is null ? "" : $"  | {string.Concat(item.Quoted.Runs.Select(static run => run.IsMarked ? $"<{run.Text}>" : run.Text))}\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };
}
