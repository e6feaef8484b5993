using System.CommandLine;
using System.Globalization;
using BriefingBot.Composition;
using BriefingBot.Configuration;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Cli;

/// <summary><c>status</c>: how much the library holds, what that takes, and what may be there at most.</summary>
internal sealed class StatusVerb(Shell shell)
{
    public Command Command
    {
        get
        {
            var command = new Command("status", "Read the articles and say how much memory they take. Exit code 1 on mistakes.") { BotOptions.Articles };
            command.SetAction(RunAsync);
            return command;
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = BotConfiguration.Load(shell, parsed.GetValue(BotOptions.Config), parsed.GetValue(BotOptions.Articles));
        if (BotConfiguration.Report(configuration.Errors.Concat(configuration.MissingFolders()), shell))
            return ExitCode.Failed;

        await using ServiceProvider services = new ServiceCollection().AddCore(shell, configuration).AddAnalyses().BuildServiceProvider();
        LibrarySnapshot library = await services.GetRequiredService<ArticleIntake>().LoadAsync(cancellationToken);
        Print(library, configuration, services.GetRequiredService<IAnalysisStore>());
        return ExitCode.Done;
    }

    private void Print(LibrarySnapshot library, BotConfiguration configuration, IAnalysisStore analyses)
    {
        InterfaceTexts texts = InterfaceTexts.English;
        LibraryTotals totals = library.Totals;
        Line("Articles", $"{texts.Number(totals.Articles)} in {texts.Number(totals.Stories)} stories, {texts.Number(library.RejectedCount)} files rejected");
        Line("Facts", $"{texts.Number(totals.Statements)} statements, {texts.Number(totals.Figures)} figures, {texts.Number(totals.Events)} events");
        Line("Passages", texts.Number(totals.Passages));
        Line("Text", texts.Bytes(totals.TextBytes));
        Line("Index", texts.Bytes(library.IndexBytes));
        Line("Limits", string.Create(CultureInfo.InvariantCulture, $"{texts.Number(configuration.Library.MaxArticles)} articles, {(configuration.Library.MaxAgeDays == 0 ? "any age" : $"{configuration.Library.MaxAgeDays} days")}"));
        Line("Cache", analyses.Size is { } size ? $"{texts.Number(size.Count)} analyses, {texts.Bytes(size.Bytes)} in {configuration.AnalysisPath}" : "none");
    }

    private void Line(string name, string value) => shell.Out.WriteLine($"{name}: {value}");
}
