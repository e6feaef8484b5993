namespace BriefingBot.Core.Localization;

/// <summary>Names and descriptions of commands and options. A language is complete when its class compiles.</summary>
public abstract class CommandTexts
{
    /// <summary>The commands around subscriptions.</summary>
    public abstract DigestCommandTexts Digests { get; }

    public abstract CommandText Who { get; }

    public abstract CommandText Figures { get; }

    public abstract CommandText Summit { get; }

    public abstract CommandText Search { get; }

    public abstract CommandText Article { get; }

    public abstract CommandText Sources { get; }

    public abstract CommandText People { get; }

    public abstract CommandText NextPage { get; }

    public abstract CommandText Help { get; }

    public abstract CommandText About { get; }

    public abstract CommandText Context { get; }

    public abstract CommandText Quotes { get; }

    public abstract CommandText Start { get; }

    public abstract CommandText LanguageCommand { get; }

    public abstract CommandText Said { get; }

    /// <summary>The command on a message that quotes somebody, in menus: at most 32 characters.</summary>
    public abstract string SaidMenu { get; }

    /// <summary>An option of every question on platforms where an answer can be for its asker alone.</summary>
    public abstract OptionText PrivateAnswer { get; }

    public abstract OptionText Person { get; }

    public abstract OptionText Topic { get; }

    public abstract OptionText Kind { get; }

    public abstract OptionText Source { get; }

    /// <summary>The language of the articles, not that of the answer.</summary>
    public abstract OptionText WrittenIn { get; }

    public abstract OptionText Since { get; }

    public abstract OptionText Until { get; }

    public abstract OptionText HeldSince { get; }

    public abstract OptionText HeldUntil { get; }

    public abstract OptionText By { get; }

    public abstract OptionText SummitTopic { get; }

    public abstract OptionText Place { get; }

    public abstract OptionText Words { get; }

    public abstract OptionText ArticleNumber { get; }

    public abstract OptionText Name { get; }

    public abstract OptionText Command { get; }

    public abstract OptionText Language { get; }

    public abstract OptionText At { get; }

    public abstract OptionText Check { get; }

    public abstract string LanguageIndonesian { get; }

    public abstract string LanguageEnglish { get; }

    public abstract string LanguageAutomatic { get; }

    /// <summary>The name under which a page is asked for: <c>page:2</c>, <c>page 2</c>.</summary>
    public abstract string Page { get; }

    public abstract string Direct { get; }

    public abstract string Indirect { get; }

    public abstract string Mixed { get; }
}
