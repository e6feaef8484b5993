using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>
/// The first words to a new user, with commands to try that find something in the library. A link that carries a command is
/// answered by that command instead, see <see cref="Linked"/>.
/// </summary>
public sealed class StartCommand(CommandCatalog catalog) : QueryCommand
{
    internal const string Name = "start";

    private const int MostExamples = 3;

    public override CommandDefinition Definition { get; } = new(Name, static texts => texts.Start, []) { IsListed = false };

    /// <summary>The invocation that a link gave to this command; null where it gave none.</summary>
    internal static CommandInvocation? Linked(CommandInvocation invocation, CommandCatalog catalog) =>
        string.Equals(invocation.Command, Name, StringComparison.OrdinalIgnoreCase) &&
        StartLink.Read(invocation.Text, catalog, invocation.Locale) is { } linked ? linked with { PageSize = invocation.PageSize } : null;

    public override Answer Execute(QueryContext context) => AnswerPage.Of(context, context.Texts.GreetingTitle, AnswerRows.None, 1, SearchQuery.None) with
    {
        Notice = context.Library.IsEmpty ? context.Texts.EmptyLibrary : null,
        Blocks = [new AnswerBlock.Text(context.Texts.Purpose), new AnswerBlock.Text(context.Texts.TryThese)],
        Actions = [.. Examples(context).Take(MostExamples)],
    };

    /// <summary>The most telling first; always enough of them.</summary>
    private IEnumerable<AnswerAction> Examples(QueryContext context)
    {
        LibrarySnapshot library = context.Library;
        NameEntry? speaker = library.Names.Speakers.FirstOrDefault(static entry => entry.Kind == NameKind.Person);
        if (speaker is not null)
        {
            CommandInvocation who = Parse(context, "/who");
            yield return new AnswerAction(
                ActionKind.Run, $"/who {speaker.Canonical}", who with { Options = who.Options.SetItem(CommonOptions.Person.Name, speaker.Canonical) });
        }

        if (library.Figures.Count > 0)
            yield return Run(context, "/figures");
        if (library.Happenings.Count > 0)
            yield return Run(context, "/summit");
        foreach (string line in (ImmutableArray<string>)["/sources", "/people", "/help"])
            yield return Run(context, line);
    }

    private AnswerAction Run(QueryContext context, string line) => new(ActionKind.Run, line, Parse(context, line));

    private CommandInvocation Parse(QueryContext context, string line) => new CommandLineParser(catalog).Parse(line, context.Invocation.Locale);
}
