using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using BriefingBot.Cli.Contract;
using BriefingBot.Configuration;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Folders;
using BriefingBot.Core.Ingestion.Formats;
using BriefingBot.Terminal;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Cli;

/// <summary><c>analyze</c>: what the bot understood of files, for people or, as JSON Lines, for programs.</summary>
internal sealed class AnalyzeVerb(Shell shell)
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<bool> _json = new("--json") { Description = "One line of JSON an article." };

    public Command Command
    {
        get
        {
            var command = new Command("analyze", "Show what is understood of articles: statements, figures, events, names.") { _paths, _json };
            command.SetAction((parsed, cancellationToken) =>
                Task.FromResult(Run(parsed.GetRequiredValue(_paths), parsed.GetValue(_json), parsed.GetValue(BotOptions.Config), cancellationToken)));
            return command;
        }
    }

    private int Run(string[] paths, bool asJson, string? configFolder, CancellationToken cancellationToken)
    {
        var configuration = BotConfiguration.Load(shell, configFolder);
        if (BotConfiguration.Report(configuration.Errors.Where(static error => error.IsAbout(ArticlesOptions.Section)), shell))
            return ExitCode.Failed;

        var reader = new ArticleReader(configuration.Articles.MaxFileBytes);
        var renderer = new AnalysisRenderer(Page.On(shell));
        int understood = 0;
        ParallelQuery<Outcome> outcomes = paths.SelectMany(path => FilesOf(path, reader, cancellationToken))
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellationToken)
            .Select(file => Understand(file.Name, file.Change, reader, asJson));
        foreach (Outcome outcome in outcomes)
        {
            foreach (string remark in outcome.Remarks)
                shell.Error.WriteLine(VisibleText.Of($"{outcome.File}: {remark}"));
            if (outcome.Analyzed is not { } analyzed)
                continue;

            understood++;
            if (outcome.Json is { } json)
                shell.Out.WriteLine(json);
            else
                renderer.Render(outcome.File, analyzed);
        }

        if (understood > 0)
            return ExitCode.Done;
        shell.Error.WriteLine($"No article could be read. Name files or folders with articles: {FormatCatalog.Extensions}.");
        return ExitCode.Failed;
    }

    /// <summary>The files of a path, each under the name that leads from the working folder to it.</summary>
    private IEnumerable<(string Name, ArticleChange Change)> FilesOf(string path, ArticleReader reader, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path, shell.WorkingFolder);
        bool isFolder = Directory.Exists(full);
        if (!isFolder && !File.Exists(full))
        {
            yield return (path, Rejected(full, "There is no such file or folder."));
            yield break;
        }

        bool isEmpty = true;
        var source = new FolderSource([full], reader, shell.Time, NullLogger<FolderSource>.Instance);
        foreach (ArticleChange change in source.ReadAsync(cancellationToken).ToBlockingEnumerable(cancellationToken))
        {
            string? name = change switch
            {
                ArticleChange.Found found => found.File,
                ArticleChange.Rejected rejected => rejected.Rejection.File,
                _ => null,
            };
            if (name is null)
                break;
            isEmpty = false;
            yield return (isFolder ? Path.Combine(path, name) : path, change);
        }

        if (isEmpty)
            yield return (path, Rejected(full, "There are no files in the folder."));
    }

    private static ArticleChange.Rejected Rejected(string path, string reason) => new(new ArticleId(path), new Rejection(path, reason));

    private static Outcome Understand(string file, ArticleChange change, ArticleReader reader, bool asJson)
    {
        ReadResult result = change switch
        {
            ArticleChange.Found found => reader.Read(found.Id, file, found.Content.Span),
            ArticleChange.Rejected rejected => new ReadResult.Rejected(rejected.Rejection),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
        if (result is not ReadResult.Accepted accepted)
            return new Outcome(file, null, null, [((ReadResult.Rejected)result).Rejection.Reason]);

        AnalyzedArticle analyzed = ArticleAnalyzer.Analyze(accepted.Article);
        string? json = asJson ? JsonSerializer.Serialize(AnalysisJson.Of(file, analyzed), ContractJson.Readable.AnalysisJson) : null;
        return new Outcome(file, analyzed, json, accepted.Warnings);
    }

    /// <param name="Remarks">Why there is no article, or what of it had to be ignored.</param>
    private sealed record Outcome(string File, AnalyzedArticle? Analyzed, string? Json, ImmutableArray<string> Remarks);
}
