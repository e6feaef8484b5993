using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Localization;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Discord.Interactions;

/// <summary>Answers commands, buttons, menus and whoever is typing.</summary>
internal sealed class InteractionHandler(CommandCatalog catalog, IActionStore actions, DiscordRenderer renderer, DiscordOptions options) : IInteractionHandler
{
    private readonly AnswerReplies _replies = new(catalog, actions, renderer, options);

    public ValueTask<InteractionReply> HandleAsync(Interaction interaction, IChatHandler chat, CancellationToken cancellationToken) => interaction.Type switch
    {
        InteractionType.Ping => ValueTask.FromResult(new InteractionReply(new InteractionResponse(ResponseType.Pong))),
        InteractionType.Command => CommandAsync(interaction, chat, cancellationToken),
        InteractionType.Component => PressAsync(interaction, chat, cancellationToken),
        InteractionType.Autocomplete => ValueTask.FromResult(new InteractionReply(Suggest(interaction, chat))),
        _ => ValueTask.FromResult(AnswerReplies.Tell(Texts(interaction).Expired)),
    };

    private ValueTask<InteractionReply> CommandAsync(Interaction interaction, IChatHandler chat, CancellationToken cancellationToken)
    {
        var form = new ReplyForm(IsUpdate: false, InteractionReader.WantsPrivate(interaction));
        return InteractionReader.Request(interaction, InteractionReader.Invocation(interaction)) is { } request
            ? _replies.AskAsync(request, form, chat, cancellationToken)
            : ValueTask.FromResult(AnswerReplies.Tell(Texts(interaction).Expired));
    }

    /// <summary>Pages and choices change the message they stand under; everything else is answered apart.</summary>
    private ValueTask<InteractionReply> PressAsync(Interaction interaction, IChatHandler chat, CancellationToken cancellationToken)
    {
        string? id = interaction.Data is { Values: [var chosen, ..] } ? chosen : interaction.Data?.CustomId;
        if (id is null || actions.Find(id) is not { Action: var action, AskerId: var asker } ||
            InteractionReader.Request(interaction, action.Invocation) is not { } request)
        {
            return ValueTask.FromResult(AnswerReplies.Tell(Texts(interaction).Expired));
        }

        bool isPrivate = (interaction.Message?.Flags & MessageBody.Ephemeral) == MessageBody.Ephemeral;
        bool turns = action.Kind is ActionKind.PreviousPage or ActionKind.NextPage or ActionKind.Choice;
        if (turns && asker is not null && asker != request.User.Id)
            return ValueTask.FromResult(AnswerReplies.Tell(Texts(interaction).NotYours));

        // Context and sources are for whoever wants to look; in the channel they would push the answer away.
        var form = new ReplyForm(turns, isPrivate || action.Kind is ActionKind.Context or ActionKind.Sources);
        return _replies.AskAsync(request, form, chat, cancellationToken);
    }

    private InteractionResponse Suggest(Interaction interaction, IChatHandler chat)
    {
        InteractionOption? typed = interaction.Data?.Options?.FirstOrDefault(static option => option.Focused == true);
        OptionDefinition? option = typed is null ? null : catalog.Find(interaction.Data?.Name ?? "")?.Definition.Options
            .FirstOrDefault(known => known.Name == typed.Name);
        ImmutableArray<CommandChoice> choices = option is null || InteractionReader.Channel(interaction) is not { } channel ? [] :
        [
            .. chat.Suggest(channel, option, InteractionReader.Text(typed!) ?? "", DiscordLocale.Of(interaction), DiscordLimits.Choices)
                .Where(static suggestion => suggestion.Value.Length is > 0 and <= DiscordLimits.ChoiceValue && !string.IsNullOrWhiteSpace(suggestion.Label))
                .Take(DiscordLimits.Choices)
                .Select(static suggestion => new CommandChoice(Markdown.Fit(Markdown.OneLine(suggestion.Label), DiscordLimits.ChoiceName), suggestion.Value)),
        ];
        return new InteractionResponse(ResponseType.Suggestions) { Data = new SuggestionList(choices) };
    }

    private static InterfaceTexts Texts(Interaction interaction) => InterfaceTexts.For(DiscordLocale.Of(interaction));
}
