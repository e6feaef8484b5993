using BriefingBot.Core.Answers;

namespace BriefingBot.Cli.Contract;

/// <summary>What <c>ask --json</c> prints.</summary>
/// <param name="Total">Number of items over all pages, of which <paramref name="Items"/> may be one.</param>
internal sealed record AnswerJson(string Command, string Locale, string Title, string? Notice, int Total, IEnumerable<ItemJson> Items)
{
    public static AnswerJson Of(Answer answer) =>
        new(answer.Command, answer.Locale, answer.Title, answer.Notice, answer.Total, answer.Items.Select(ItemJson.Of));
}
