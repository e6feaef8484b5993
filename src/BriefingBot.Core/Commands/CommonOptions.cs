using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Commands;

/// <summary>Options that commands share.</summary>
internal static class CommonOptions
{
    public static OptionDefinition Person { get; } = new("person", OptionKind.Name, static texts => texts.Person);

    public static OptionDefinition Topic { get; } = new("topic", OptionKind.Topic, static texts => texts.Topic);

    public static OptionDefinition Kind { get; } = new("kind", OptionKind.Choice, static texts => texts.Kind)
    {
        Choices =
        [
            new OptionChoice(nameof(StatementKind.Direct), static texts => texts.Direct),
            new OptionChoice(nameof(StatementKind.Indirect), static texts => texts.Indirect),
            new OptionChoice(nameof(StatementKind.Mixed), static texts => texts.Mixed),
        ],
    };

    public static OptionDefinition Source { get; } = new("source", OptionKind.Outlet, static texts => texts.Source);

    public static OptionDefinition Since { get; } = new("since", OptionKind.Date, static texts => texts.Since);

    public static OptionDefinition Until { get; } = new("until", OptionKind.Date, static texts => texts.Until);

    /// <summary>Of an event, whenever it was told.</summary>
    public static OptionDefinition HeldSince { get; } = new("since", OptionKind.Date, static texts => texts.HeldSince);

    public static OptionDefinition HeldUntil { get; } = new("until", OptionKind.Date, static texts => texts.HeldUntil);

    public static OptionDefinition By { get; } = new("by", OptionKind.Name, static texts => texts.By);

    public static OptionDefinition SummitTopic { get; } = new("topic", OptionKind.Topic, static texts => texts.SummitTopic);

    public static OptionDefinition Place { get; } = new("place", OptionKind.Topic, static texts => texts.Place);

    public static OptionDefinition Words { get; } = new("words", OptionKind.Text, static texts => texts.Words);

    public static OptionDefinition Article { get; } = new("article", OptionKind.Article, static texts => texts.ArticleNumber);

    public static OptionDefinition Name { get; } = new("name", OptionKind.Name, static texts => texts.Name);

    public static OptionDefinition Command { get; } = new("command", OptionKind.Command, static texts => texts.Command);

    public static OptionDefinition Language { get; } = new("language", OptionKind.Choice, static texts => texts.Language)
    {
        Choices =
        [
            new OptionChoice("id", static texts => texts.LanguageIndonesian),
            new OptionChoice("en", static texts => texts.LanguageEnglish),
            new OptionChoice("auto", static texts => texts.LanguageAutomatic),
        ],
    };

    /// <summary>Of the articles that an answer is made from, whatever language it speaks itself.</summary>
    public static OptionDefinition WrittenIn { get; } = new("language", OptionKind.Choice, static texts => texts.WrittenIn)
    {
        Choices =
        [
            new OptionChoice("id", static texts => texts.LanguageIndonesian),
            new OptionChoice("en", static texts => texts.LanguageEnglish),
        ],
    };

    /// <summary>Where an excerpt begins and how long it is, in units of the article's text: <c>120+45</c>. Only buttons send it.</summary>
    public static OptionDefinition At { get; } = new("at", OptionKind.Text, static texts => texts.At);

    /// <summary>Proves that the excerpt is still the one that the button stood under.</summary>
    public static OptionDefinition Check { get; } = new("check", OptionKind.Text, static texts => texts.Check);
}
