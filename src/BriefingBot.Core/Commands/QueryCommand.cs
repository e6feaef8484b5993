using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Commands;

/// <summary>A command that only reads: options and a snapshot in, an answer out, without I/O and without state.</summary>
public abstract class QueryCommand : ICommand
{
    public abstract CommandDefinition Definition { get; }

    public abstract Answer Execute(QueryContext context);

    ValueTask<Answer> ICommand.ExecuteAsync(CommandContext context, CancellationToken cancellationToken) => ValueTask.FromResult(Execute(context.Query));
}
