using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BriefingBot.Cli.Contract;
using BriefingBot.Composition;
using BriefingBot.Configuration;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Ingestion.Formats;
using BriefingBot.Core.Library;
using BriefingBot.Terminal;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;
using ArgumentResult = System.CommandLine.Parsing.ArgumentResult;

namespace BriefingBot.Cli;

/// <summary><c>ask</c>: one answer, for people or, as JSON, for programs.</summary>
internal sealed class AskVerb(Shell shell)
{
    private readonly Argument<string[]> _question = new("COMMAND")
    {
        Description = "A command as a user types it, in one argument or several: \"/who Putin\".",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "JSON, with all items unless --page is given." };

    private readonly Option<int?> _page = new("--page")
    {
        Description = "Which page of a long answer, counted from 1.",
        HelpName = "N",
        CustomParser = ReadPage,
    };

    public Command Command
    {
        get
        {
            var command = new Command("ask", "Print one answer.") { _question, BotOptions.Articles, BotOptions.Locale, _json, _page };
            command.SetAction(AskAsync);
            return command;
        }
    }

    private async Task<int> AskAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = BotConfiguration.Load(shell, parsed.GetValue(BotOptions.Config), parsed.GetValue(BotOptions.Articles));
        if (BotConfiguration.Report(configuration.Errors.Where(static error => error.IsAbout(ArticlesOptions.Section)).Concat(configuration.MissingFolders()), shell))
            return ExitCode.Failed;

        await using ServiceProvider services = new ServiceCollection().AddCore(shell, configuration).BuildServiceProvider();
        LibrarySnapshot library = await services.GetRequiredService<ArticleIntake>().LoadAsync(cancellationToken);
        if (library.IsEmpty)
            await shell.Error.WriteLineAsync(Emptiness(configuration));

        bool asJson = parsed.GetValue(_json);
        CommandInvocation asked = services.GetRequiredService<CommandLineParser>().Parse(
            string.Join(' ', parsed.GetRequiredValue(_question)), Locale.Of(parsed.GetValue(BotOptions.Locale), shell));
        int? page = parsed.GetValue(_page) ?? (asJson && asked.Page == 1 ? null : asked.Page);
        Answer answer = services.GetRequiredService<CommandDispatcher>().Answer(asked with { Page = page, CountsAll = asJson }, new Conversation());
        return Print(answer, asJson);
    }

    private static int? ReadPage(ArgumentResult typed)
    {
        if (int.TryParse(typed.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0)
            return page;
        typed.AddError($"'{typed.Tokens[0].Value}' is no page: --page takes a number from 1 up.");
        return null;
    }

    private static string Emptiness(BotConfiguration configuration) =>
        $"No article could be read. Put articles ({FormatCatalog.Extensions}) into {string.Join(" or ", configuration.ArticleFolders.Select(static folder => folder.Path))}.";

    /// <summary>There is no conversation here for <c>/next</c> to go on with.</summary>
    private static Answer WithNextPage(Answer answer) =>
        answer.Page >= answer.PageCount ? answer : answer with { Footer = $"{answer.Page}/{answer.PageCount} · --page {answer.Page + 1}" };

    private int Print(Answer answer, bool asJson)
    {
        bool isAnswered = answer.Outcome is AnswerOutcome.Answered or AnswerOutcome.NothingFound;
        if (!isAnswered)
            shell.Error.WriteLine(VisibleText.Of(answer.Notice ?? answer.Title));
        if (asJson)
            shell.Out.WriteLine(JsonSerializer.Serialize(AnswerJson.Of(answer), ContractJson.Readable.AnswerJson));
        else if (isAnswered)
            ConsoleRenderer.Render(WithNextPage(answer), Page.On(shell));
        return answer.Outcome switch
        {
            AnswerOutcome.Refused => ExitCode.Usage,
            AnswerOutcome.Failed => ExitCode.Failed,
            _ => ExitCode.Done,
        };
    }
}
