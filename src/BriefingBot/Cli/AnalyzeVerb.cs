using System.CommandLine;
using System.Text.Json;
using BriefingBot.Cli.Contract;
using BriefingBot.Configuration;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Formats;
using BriefingBot.Terminal;

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
        if (configuration.ReportErrors(shell, ArticlesOptions.Section))
            return ExitCode.Failed;

        var reader = new ArticleReader(configuration.Articles.MaxFileBytes);
        var renderer = new AnalysisRenderer(Page.On(shell));
        int understood = 0;
        ParallelQuery<Outcome> outcomes = paths.SelectMany(FilesOf)
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellationToken)
            .Select(file => Read(file, reader, asJson));
        foreach (Outcome outcome in outcomes)
        {
            if (outcome.Reason is { } reason)
                shell.Error.WriteLine(VisibleText.Of($"{outcome.File}: {reason}"));
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

    /// <summary>A path that leads nowhere stays as it is, so that reading it says so in its place.</summary>
    private IEnumerable<string> FilesOf(string path)
    {
        string[] files = [.. ArticleFiles.Under(path, shell.WorkingFolder) ?? [path]];
        if (files.Length == 0)
            shell.Error.WriteLine(VisibleText.Of($"{path}: the folder is empty."));
        return files;
    }

    private Outcome Read(string file, ArticleReader reader, bool asJson)
    {
        string full = Path.GetFullPath(file, shell.WorkingFolder);
        try
        {
            Rejection? unopened = reader.Refuse(file, new FileInfo(full).Length);
            switch (unopened is null ? reader.Read(new ArticleId(full), file, ArticleFiles.Read(full, reader.LargestFile)) : new ReadResult.Rejected(unopened))
            {
                case ReadResult.Accepted accepted:
                    AnalyzedArticle analyzed = ArticleAnalyzer.Analyze(accepted.Article);
                    string? json = asJson ? JsonSerializer.Serialize(AnalysisJson.Of(file, analyzed), ContractJson.Readable.AnalysisJson) : null;
                    return new Outcome(file, analyzed, json, accepted.Warnings.IsEmpty ? null : string.Join(' ', accepted.Warnings));
                case ReadResult.Rejected rejected:
                    return new Outcome(file, null, null, rejected.Rejection.Reason);
                default:
                    throw new InvalidOperationException("There is no other result.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Outcome(file, null, null, e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file or folder." : e.Message);
        }
    }

    private sealed record Outcome(string File, AnalyzedArticle? Analyzed, string? Json, string? Reason);
}
