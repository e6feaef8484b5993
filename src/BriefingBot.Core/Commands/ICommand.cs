using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Commands;

/// <summary>A command. Most only read and derive from <see cref="QueryCommand"/>.</summary>
public interface ICommand
{
    CommandDefinition Definition { get; }

    ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken);
}
