using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Localization;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Registration;

/// <summary>
/// The catalog as Discord lists commands. Commands are named alike in every language, as answers and the help name them; options,
/// choices, the entry in the menu of messages and all descriptions are in the user's.
/// </summary>
internal static class CommandSet
{
    private const int SlashCommand = 1;
    private const int MessageCommand = 3;
    private const int Text = 3;
    private const int WholeNumber = 4;
    private const int TrueOrFalse = 5;
    private const int MostOptions = 25;

    /// <summary>Servers and users can have the bot.</summary>
    private static readonly ImmutableArray<int> IntegrationTypes = [0, 1];

    /// <summary>It answers in servers, in direct messages, and in conversations among users.</summary>
    private static readonly ImmutableArray<int> Contexts = [0, 1, 2];

    private static readonly CommandTexts Default = InterfaceTexts.All[0].Commands;

    public static ImmutableArray<ApplicationCommand> Of(CommandCatalog catalog) =>
    [
        .. catalog.Listed.Select(Slash),
        new ApplicationCommand(MessageCommand, Default.SaidMenu)
        {
            NameLocalizations = Localized(static texts => texts.SaidMenu),
            Contexts = Contexts,
            IntegrationTypes = IntegrationTypes,
        },
    ];

    private static ApplicationCommand Slash(ICommand command)
    {
        CommandDefinition definition = command.Definition;
        ImmutableArray<CommandOption> options = [.. definition.Options.Select(Option)];
        if (!definition.KeepsState && options.Length < MostOptions)
            options = options.Add(Private);
        return new ApplicationCommand(SlashCommand, definition.Name)
        {
            NameLocalizations = Localized(_ => definition.Name),
            Description = definition.Texts(Default).Description,
            DescriptionLocalizations = Localized(texts => definition.Texts(texts).Description),
            Options = options.IsEmpty ? null : options,
            Contexts = Contexts,
            IntegrationTypes = IntegrationTypes,
        };
    }

    internal static CommandOption Option(OptionDefinition option) => new(TypeOf(option.Kind), option.Name, option.Texts(Default).Description)
    {
        NameLocalizations = Localized(texts => option.Texts(texts).Name),
        DescriptionLocalizations = Localized(texts => option.Texts(texts).Description),
        Choices = option.Choices.IsEmpty ? null : [.. option.Choices.Select(Choice)],
        Autocomplete = option.Choices.IsEmpty && IsSuggested(option.Kind) ? true : null,
        MinValue = option.Kind == OptionKind.Number ? option.Range.Least : null,
        MaxValue = option.Kind == OptionKind.Number ? option.Range.Greatest : null,
    };

    private static CommandChoice Choice(OptionChoice choice) => new(choice.Label(Default), choice.Value)
    {
        NameLocalizations = Localized(choice.Label),
    };

    private static CommandOption Private { get; } = new(TrueOrFalse, InteractionReader.PrivateOption, Default.PrivateAnswer.Description)
    {
        NameLocalizations = Localized(static texts => texts.PrivateAnswer.Name),
        DescriptionLocalizations = Localized(static texts => texts.PrivateAnswer.Description),
    };

    /// <summary>Dates are text, because they are read in many ways, and suggestions are only made for text.</summary>
    private static int TypeOf(OptionKind kind) => kind == OptionKind.Number ? WholeNumber : Text;

    /// <summary>Kinds whose values the library or the machine knows; the others are whatever a user writes.</summary>
    private static bool IsSuggested(OptionKind kind) => kind switch
    {
        OptionKind.Name or OptionKind.Topic or OptionKind.Outlet or OptionKind.Article or OptionKind.Command or OptionKind.TimeZone or
            OptionKind.Subscription => true,
        _ => false,
    };

    private static ImmutableSortedDictionary<string, string> Localized(Func<CommandTexts, string> text) => InterfaceTexts.All
        .SelectMany(language => DiscordLocale.NamesOf(language).Select(name => KeyValuePair.Create(name, text(language.Commands))))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
