using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Localization;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Registration;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Discord.Registration;

public partial class CommandSetTests
{
    private static readonly ImmutableArray<ApplicationCommand> Commands = CommandSet.Of(Bot.Catalog);

    [Fact]
    public void Of_Catalog_IsTheGoldenList()
    {
        string json = JsonSerializer.Serialize(Commands, DiscordJson.Default.ImmutableArrayApplicationCommand);
        Recordings.Keep("discord", "put_global_commands", json);

        using JsonDocument document = JsonDocument.Parse(json);
        Golden.Check(JsonSerializer.Serialize(document, Readable) + "\n", "Discord", "commands.json");
    }

    [Fact]
    public void Of_Catalog_NamesEveryListedCommandAndTheOneOnMessages()
    {
        Assert.Equal(
            [.. Bot.Catalog.Listed.Select(static command => command.Definition.Name), InterfaceTexts.Indonesian.Commands.SaidMenu],
            Commands.Select(static command => command.Name));
        Assert.All(Commands, static command => Assert.Equal([0, 1, 2], command.Contexts!.Value));
        Assert.All(Commands, static command => Assert.Equal([0, 1], command.IntegrationTypes!.Value));
        Assert.All(Commands, static command => Assert.Equal(["en-GB", "en-US", "id"], command.NameLocalizations!.Keys));
    }

    [Fact]
    public void Of_Questions_CanBeAskedInPrivateAndOthersCannot()
    {
        foreach (ICommand command in Bot.Catalog.Listed)
        {
            ApplicationCommand listed = Commands.Single(one => one.Name == command.Definition.Name);
            Assert.Equal(!command.Definition.KeepsState, listed.Options?.Any(static option => option is { Name: "private", Type: 5 }) == true);
        }
    }

    [Fact]
    public void Of_AnyCommand_KeepsDiscordsRules()
    {
        foreach (ApplicationCommand command in Commands)
        {
            Assert.All(command.NameLocalizations!.Values.Append(command.Name), static name => Assert.InRange(name.Length, 1, 32));
            if (command.Type == 1)
                Assert.Matches(Name(), command.Name);
            Assert.InRange(command.Options?.Length ?? 0, 0, 25);
            AssertUnique([.. command.Options ?? []]);
            foreach (CommandOption option in command.Options ?? [])
            {
                Assert.All(option.NameLocalizations!.Values.Append(option.Name), static name => Assert.Matches(Name(), name));
                Assert.All(option.DescriptionLocalizations!.Values.Append(option.Description), static text => Assert.InRange(text.Length, 1, 100));
                Assert.False(option.Autocomplete == true && option.Choices is not null);
                Assert.InRange(option.Choices?.Length ?? 1, 1, 25);
            }
        }
    }

    [Fact]
    public void Of_EveryKindOfOption_IsSuggestedChosenNumberedOrWritten()
    {
        string[] suggested = [.. Enum.GetValues<OptionKind>().Where(static kind => Option(kind).Autocomplete == true).Select(static kind => kind.ToString())];
        Assert.Equal(["Topic", "Name", "Outlet", "Article", "Command", "TimeZone", "Subscription"], suggested);
        Assert.All(Enum.GetValues<OptionKind>(), static kind => Assert.Equal(kind == OptionKind.Number ? 4 : 3, Option(kind).Type));
        Assert.Equal((2L, 7L), (Option(OptionKind.Number).MinValue!.Value, Option(OptionKind.Number).MaxValue!.Value));
        Assert.Equal(["satu", "one"], Option(OptionKind.Choice).Choices!.Value[0].NameLocalizations is { } names ? [names["id"], names["en-US"]] : []);
    }

    [Fact]
    public void Fingerprint_WhatGoesWithoutSaying_MakesNoDifference()
    {
        ImmutableArray<ApplicationCommand> reordered = [.. Commands.Reverse().Select(static command => command with
        {
            Description = command.Description ?? "",
            DescriptionLocalizations = command.DescriptionLocalizations ?? ImmutableSortedDictionary<string, string>.Empty,
            Options = command.Options ?? [],
        })];

        Assert.Equal(CommandFingerprint.Of(Commands), CommandFingerprint.Of(reordered));
        Assert.NotEqual(CommandFingerprint.Of(Commands), CommandFingerprint.Of(Commands.RemoveAt(0)));
        Assert.NotEqual(
            CommandFingerprint.Of(Commands), CommandFingerprint.Of(Commands.SetItem(0, Commands[0] with { Description = "Lain" })));
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void AssertUnique(CommandOption[] options)
    {
        foreach (string locale in (string[])["id", "en-US", "en-GB"])
            Assert.Equal(options.Length, options.Select(option => option.NameLocalizations![locale]).Distinct().Count());
    }

    private static CommandOption Option(OptionKind kind) => CommandSet.Option(new OptionDefinition("coba", kind, static texts => texts.Person)
    {
        Range = (2, 7),
        Choices = kind == OptionKind.Choice ? [new OptionChoice("1", static texts => texts.Direct == "direct" ? "one" : "satu")] : [],
    });

    /// <summary>Of slash commands and options; .NET has no names for scripts but for blocks.</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.None, 1_000)]
    private static partial Regex Name();
}
