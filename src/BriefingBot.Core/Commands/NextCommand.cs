using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Commands;

/// <summary>The next page of the last answer. The dispatcher, which knows the conversation, answers it; here it has nothing to go on.</summary>
public sealed class NextCommand : QueryCommand
{
    internal const string Name = "next";

    public override CommandDefinition Definition { get; } = new(Name, static texts => texts.NextPage, []);

    public override Answer Execute(QueryContext context) => AnswerPage.Refuse(context, $"/{Name}", context.Texts.NothingMore);
}
