using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Explains the commands from their definitions.</summary>
public sealed class HelpCommand(CommandCatalog catalog) : QueryCommand
{
    internal const string Name = "help";

    public override CommandDefinition Definition { get; } = new(Name, static texts => texts.Help, [CommonOptions.Command]);

    public override Answer Execute(QueryContext context)
    {
        string asked = (context.Options[CommonOptions.Command] ?? context.Options.Text).TrimStart('/');
        if (asked.Length == 0)
            return Explain(context, context.Texts.HelpTitle, [.. catalog.Listed.Select(command => Summary(command.Definition, context.Texts))]);

        return catalog.Find(asked) is { Definition: { } found }
            ? Explain(context, $"/{found.Name}", Details(found, context.Texts))
            : AnswerPage.Refuse(context, context.Texts.HelpTitle, context.Texts.UnknownCommand(asked, catalog.Nearest(asked)));
    }

    private static Answer Explain(QueryContext context, string title, ImmutableArray<AnswerBlock> blocks) =>
        AnswerPage.Of(context, title, AnswerRows.None, 1, SearchQuery.None) with { Blocks = blocks };

    private static AnswerBlock.Text Summary(CommandDefinition command, InterfaceTexts texts)
    {
        CommandText text = command.Texts(texts.Commands);
        return new AnswerBlock.Text($"/{command.Name}: {text.Description}. {texts.Example(text.Example)}");
    }

    private static ImmutableArray<AnswerBlock> Details(CommandDefinition command, InterfaceTexts texts)
    {
        CommandText text = command.Texts(texts.Commands);
        return
        [
            new AnswerBlock.Text(text.Description),
            .. command.Options.Select(option => new AnswerBlock.Text(Describe(option, texts))),
            new AnswerBlock.Text(texts.Example(text.Example)),
        ];
    }

    private static string Describe(OptionDefinition option, InterfaceTexts texts)
    {
        OptionText text = option.Texts(texts.Commands);
        string names = string.Join(", ", InterfaceTexts.All
            .Select(language => $"{option.Texts(language.Commands).Name}:")
            .OrderByDescending(name => name == $"{text.Name}:")
            .Distinct());
        return $"{names} {text.Description}";
    }
}
