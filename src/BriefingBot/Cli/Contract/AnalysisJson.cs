using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Text;

namespace BriefingBot.Cli.Contract;

/// <summary>One line of <c>analyze --json</c>. Offsets count UTF-16 units of the file's decoded text; every text is exactly that slice.</summary>
internal sealed record AnalysisJson(
    string File, string? Title, string? Source, string? Published, string Language, IEnumerable<AnalysisJson.Statement> Statements,
    IEnumerable<AnalysisJson.Figure> Figures, IEnumerable<AnalysisJson.Event> Events, IEnumerable<AnalysisJson.NameLine> Names)
{
    /// <param name="file">The path by which the caller knows the file.</param>
    /// <param name="analyzed">What was understood of it.</param>
    public static AnalysisJson Of(string file, AnalyzedArticle analyzed)
    {
        Article article = analyzed.Article;
        string Cut(TextSpan span) => span.Of(article.Text).ToString();
        return new AnalysisJson(
            file,
            article.Title,
            article.Source,
            article.Published?.ToString(),
            article.Language,
            analyzed.Statements.Select(said => new Statement(
                ContractWords.Of(said.Kind), Cut(said.Span), said.Span.Start, said.Span.End, SpeakerJson.Of(said.Speaker), said.Via,
                said.Cue is { } cue ? Cut(cue) : null, said.Paragraph)),
            analyzed.Figures.Select(figure => new Figure(
                Cut(figure.Span), figure.Span.Start, figure.Span.End, ContractWords.Plain(figure.Value), ContractWords.Plain(figure.Upper), figure.Unit,
                ContractWords.Of(figure.Modifier), figure.Claimant?.Name, figure.Paragraph)),
            analyzed.Events.Select(happening => new Event(
                ContractWords.Of(happening.Kind), Cut(happening.Span), happening.Span.Start, happening.Span.End, happening.Participants,
                happening.Place, happening.Date is { } date ? new DateJson(Cut(date.Span), date.Iso) : null, ContractWords.Of(happening.Status),
                happening.Paragraph)),
            analyzed.Names.Select(static name => new NameLine(name.Canonical, ContractWords.Of(name.Kind), name.Forms, name.Mentions.Length)));
    }

    internal sealed record Statement(
        string Kind, string Text, int Start, int End, SpeakerJson? Speaker, string? Via, string? Cue, int Paragraph);

    internal sealed record Figure(
        string Text, int Start, int End, decimal? Value, decimal? Upper, string Unit, string Modifier, string? Speaker, int Paragraph);

    internal sealed record Event(
        string Kind, string Text, int Start, int End, IEnumerable<string> Participants, string? Place, DateJson? Date, string Status, int Paragraph);

    internal sealed record NameLine(string Name, string Type, IEnumerable<string> Forms, int Mentions);
}
