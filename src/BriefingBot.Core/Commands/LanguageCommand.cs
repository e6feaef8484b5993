using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Sets the language of the answers in a chat for everyone there, or lets each user have their own again.</summary>
public sealed class LanguageCommand(IChatSettings settings) : ICommand
{
    public CommandDefinition Definition { get; } = new("language", static texts => texts.LanguageCommand, [CommonOptions.Language]) { KeepsState = true };

    public async ValueTask<Answer> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        QueryContext query = context.Query;
        string typed = query.Options[CommonOptions.Language] ?? query.Options.Text;
        if (OptionBinder.Choose(CommonOptions.Language, typed)?.Value is not { } choice)
            return AnswerPage.Of(query, query.Texts.LanguageTitle, AnswerRows.None, 1, SearchQuery.None) with { Notice = query.Texts.LanguageNow };
        if (!await context.Request.MayManage(cancellationToken))
            return AnswerPage.Refuse(query, query.Texts.LanguageTitle, query.Texts.NotAllowed);

        string? language = InterfaceTexts.All.Any(texts => texts.Locale == choice) ? choice : null;
        await settings.SetLanguageAsync(context.Request.Channel, language, cancellationToken);
        InterfaceTexts texts = language is null ? query.Texts : InterfaceTexts.For(language);
        return AnswerPage.Of(query with { Texts = texts }, texts.LanguageTitle, AnswerRows.None, 1, SearchQuery.None) with
        {
            Notice = language is null ? texts.LanguageFollowsUser : texts.LanguageSet,
        };
    }
}
