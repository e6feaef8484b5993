using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Every command, by name and in the order that help lists them.</summary>
public sealed class CommandCatalog
{
    private const int MostSuggestions = 3;
    private const int MostEdits = 2;

    private readonly FrozenDictionary<string, ICommand> _byName;

    /// <param name="version">Of the program, for <c>/about</c>.</param>
    /// <param name="keeping">Commands that keep state, which need more than the library.</param>
    public CommandCatalog(string version, params ReadOnlySpan<ICommand> keeping)
        : this(version, new NoAnalysisStore(), keeping)
    {
    }

    /// <param name="version">Of the program, for <c>/about</c>.</param>
    /// <param name="analyses">What is kept for the next start, for <c>/about</c> too.</param>
    /// <param name="keeping">Commands that keep state, which need more than the library.</param>
    public CommandCatalog(string version, IAnalysisStore analyses, params ReadOnlySpan<ICommand> keeping)
    {
        Commands =
        [
            new WhoCommand(),
            new FiguresCommand(),
            new SummitCommand(),
            new SearchCommand(),
            new ArticleCommand(),
            new SourcesCommand(),
            new PeopleCommand(),
            new NextCommand(),
            .. keeping,
            new HelpCommand(this),
            new AboutCommand(version, analyses),
            new ContextCommand(),
            new QuotesCommand(),
            new StartCommand(this),
            new SaidCommand(),
        ];
        _byName = Commands.ToFrozenDictionary(static command => command.Definition.Name, StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<ICommand> Commands { get; }

    /// <summary>The commands that users are told of.</summary>
    public IEnumerable<ICommand> Listed => Commands.Where(static command => command.Definition.IsListed);

    /// <summary>The command of a name without slash, in any case; null where there is none.</summary>
    public ICommand? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The commands that a mistyped name may mean, in one line; null where none is near.</summary>
    internal string? Nearest(string name)
    {
        string[] near =
        [
            .. Listed
                .Select(command => (command.Definition.Name, Distance: EditDistance.Between(command.Definition.Name, name, MostEdits)))
                .Where(static command => command.Distance <= MostEdits)
                .OrderBy(static command => command.Distance)
                .Take(MostSuggestions)
                .Select(static command => $"/{command.Name}"),
        ];
        return near.Length == 0 ? null : string.Join(", ", near);
    }
}
