using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Commands;

/// <summary>
/// Answers invocations: finds the command, checks its options, and runs it on the current snapshot. Never throws for what a
/// user types or an article holds. Safe to call from many threads.
/// </summary>
public sealed partial class CommandDispatcher(
    CommandCatalog catalog, LiveLibrary library, TimeProvider clock, ILogger<CommandDispatcher> logger)
{
    /// <summary>Answers a command and remembers in the conversation where <c>/next</c> goes on.</summary>
    public Answer Answer(CommandInvocation invocation, Conversation conversation)
    {
        InterfaceTexts texts = InterfaceTexts.For(invocation.Locale);
        try
        {
            if (string.Equals(invocation.Command, NextCommand.Name, StringComparison.OrdinalIgnoreCase))
            {
                if (conversation.Next is not { } next)
                    return Refuse(invocation.Command, texts, texts.NothingMore);
                invocation = next;
                texts = InterfaceTexts.For(invocation.Locale);
            }

            Answer answer = Answer(invocation, texts);
            conversation.Next = answer.Page < answer.PageCount ? invocation with { Page = answer.Page + 1 } : null;
            return answer;
        }
#pragma warning disable CA1031 // The loop's edge: a bug in one command must not take the bot down, and is logged here once.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            string id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
            LogFailed(bug, invocation.Command, id);
            return Refuse(invocation.Command, texts, texts.Failed(id)) with { Outcome = AnswerOutcome.Failed };
        }
    }

    private Answer Answer(CommandInvocation invocation, InterfaceTexts texts)
    {
        if (catalog.Find(invocation.Command) is not { } command)
            return Refuse(invocation.Command, texts, texts.UnknownCommand(invocation.Command, catalog.Nearest(invocation.Command)));

        DateOnly today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (OptionBinder.Bind(command.Definition, invocation, texts, today, out string? refusal) is not { } options)
            return Refuse(command.Definition.Name, texts, refusal!);

        LibrarySnapshot snapshot = library.Current;
        var context = new QueryContext(command.Definition, OutletOption.Cut(options, snapshot.Outlets), snapshot, texts, invocation.Page);
        return OutletOption.IsUnknown(context) ? OutletOption.Explain(context) : command.Execute(context);
    }

    private static Answer Refuse(string command, InterfaceTexts texts, string sentence) => new()
    {
        Command = command,
        Locale = texts.Locale,
        Title = $"/{command}",
        Notice = sentence,
        Outcome = AnswerOutcome.Refused,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed, id {Id}")]
    private partial void LogFailed(Exception bug, string command, string id);
}
