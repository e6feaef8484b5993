using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Commands;

/// <summary>
/// Answers invocations: finds the command, checks its options, and runs it on the current snapshot. Never throws for what a
/// user types or an article holds. Safe to call from many threads.
/// </summary>
public sealed partial class CommandDispatcher(
    CommandCatalog catalog, LiveLibrary library, IChatSettings settings, SubscriptionBook subscriptions, TimeProvider clock,
    ILogger<CommandDispatcher> logger) : IChatHandler
{
    private const int MostConversations = 10_000;

    private readonly Conversations _conversations = new(MostConversations);
    private readonly OptionSuggester _suggester = new(catalog, subscriptions);

    public long LibraryVersion => library.Current.Version;

    public async ValueTask<Answer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        CommandInvocation asked = request.Invocation with { Locale = settings.Language(request.Channel) ?? request.Invocation.Locale };
        Conversation conversation = _conversations.Of(request.Channel, request.User.Id);
        Answer? early = Prepare(asked, conversation, out CommandInvocation invocation, out Prepared? prepared);
        if (early is not null)
            return early;

        try
        {
            var context = new CommandContext(prepared!.Context, request with { Invocation = invocation });
            return Finish(await prepared.Command.ExecuteAsync(context, cancellationToken), prepared.Context, invocation, conversation);
        }
#pragma warning disable CA1031 // The loop's edge: a bug in one command must not take the bot down, and is logged here once.
        catch (Exception bug) when (bug is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Fail(bug, invocation);
        }
    }

    /// <summary>Answers a command outside of any chat, and remembers in the conversation where <c>/next</c> goes on.</summary>
    public Answer Answer(CommandInvocation invocation, Conversation conversation)
    {
        Answer? early = Prepare(invocation, conversation, out invocation, out Prepared? prepared);
        if (early is not null)
            return early;
        if (prepared!.Command is not QueryCommand query)
            return Refuse(invocation.Command, prepared.Context.Texts, prepared.Context.Texts.OnlyInChat);

        try
        {
            return Finish(query.Execute(prepared.Context), prepared.Context, invocation, conversation);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return Fail(bug, invocation);
        }
    }

    public ImmutableArray<Suggestion> Suggest(ChannelRef channel, OptionDefinition definition, string typed, string locale, int most) =>
        _suggester.Suggest(channel, definition, typed, library.Current, InterfaceTexts.For(locale), most);

    public async ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken)
    {
        await settings.ForgetAsync(channel, cancellationToken);
        await subscriptions.PauseAsync(channel, new Pause(clock.GetUtcNow(), InterfaceTexts.English.ChannelLeft), cancellationToken);
    }

    public async ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken)
    {
        await settings.MoveAsync(former, current, cancellationToken);
        await subscriptions.MoveAsync(former, current, cancellationToken);
    }

    /// <summary>Finds the command and checks what it was given.</summary>
    /// <returns>An answer that there is already, or null where the command is to be run.</returns>
    private Answer? Prepare(CommandInvocation asked, Conversation conversation, out CommandInvocation invocation, out Prepared? prepared)
    {
        invocation = asked;
        prepared = null;
        InterfaceTexts texts = InterfaceTexts.For(invocation.Locale);
        try
        {
            invocation = StartCommand.Linked(invocation, catalog) ?? invocation;
            if (string.Equals(invocation.Command, NextCommand.Name, StringComparison.OrdinalIgnoreCase))
            {
                if (conversation.Next is not { } next)
                    return Refuse(invocation.Command, texts, texts.NothingMore);
                invocation = next;
                texts = InterfaceTexts.For(invocation.Locale);
            }

            if (catalog.Find(invocation.Command) is not { } command)
                return Refuse(invocation.Command, texts, texts.UnknownCommand(invocation.Command, catalog.Nearest(invocation.Command)));

            DateOnly today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            if (OptionBinder.Bind(command.Definition, invocation, texts, today, out string? refusal) is not { } options)
                return Refuse(command.Definition.Name, texts, refusal!);

            LibrarySnapshot snapshot = library.Current;
            var context = new QueryContext(command.Definition, invocation, OutletOption.Cut(options, snapshot.Outlets), snapshot, texts);
            prepared = new Prepared(command, context);
            return OutletOption.IsUnknown(context) ? OutletOption.Explain(context) : null;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return Fail(bug, invocation);
        }
    }

    private Answer Finish(Answer answer, QueryContext context, CommandInvocation invocation, Conversation conversation)
    {
        if (context.Library.IsLoading)
        {
            string loading = InterfaceTexts.For(answer.Locale).StillLoading(context.Library.Totals.Articles);
            answer = answer with { Notice = answer.Notice is null ? loading : $"{answer.Notice} {loading}" };
        }

        // Looking at the sources of a page or around an excerpt is no step away from the page; nor is anything that no list names.
        if (invocation.View == AnswerView.Whole && catalog.Find(answer.Command) is { Definition.IsListed: true })
            conversation.Next = answer.Page < answer.PageCount ? invocation with { Page = answer.Page + 1 } : null;
        return AnswerActions.Show(AnswerActions.Offer(answer, invocation, InterfaceTexts.For(answer.Locale)), invocation.View);
    }

    private Answer Fail(Exception bug, CommandInvocation invocation)
    {
        string id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
        LogFailed(bug, invocation.Command, id);
        InterfaceTexts texts = InterfaceTexts.For(invocation.Locale);
        return Refuse(invocation.Command, texts, texts.Failed(id)) with { Outcome = AnswerOutcome.Failed };
    }

    private static Answer Refuse(string command, InterfaceTexts texts, string sentence) => new()
    {
        Command = command,
        Locale = texts.Locale,
        Title = $"/{command}",
        Notice = sentence,
        Outcome = AnswerOutcome.Refused,
    };

    private sealed record Prepared(ICommand Command, QueryContext Context);

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed, id {Id}")]
    private partial void LogFailed(Exception bug, string command, string id);
}
