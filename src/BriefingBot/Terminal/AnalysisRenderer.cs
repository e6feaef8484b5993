using System.Globalization;
using BriefingBot.Cli.Contract;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;
using Spectre.Console;

namespace BriefingBot.Terminal;

/// <summary>Shows on a terminal what was understood of an article, fact by fact, for a person who checks it against the text.</summary>
internal sealed class AnalysisRenderer(Page page)
{
    private static readonly Style Title = new(decoration: Decoration.Bold);
    private static readonly Style Heading = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style Lead = new(Color.Green);
    private static readonly Style Open = new(Color.Yellow);
    private static readonly Style Faint = new(Color.Grey);

    /// <param name="file">The path by which the caller knows the file.</param>
    /// <param name="analyzed">What was understood of it.</param>
    public void Render(string file, AnalyzedArticle analyzed)
    {
        Article article = analyzed.Article;
        page.Line(article.Title ?? "(no title)", Title);
        string published = article.Published?.ToString() ?? "undated";
        page.Line($"{file} · {article.Source ?? "unknown source"} · {published} · {article.Language}", Faint);

        Begin("Statements", analyzed.Statements.Length);
        foreach (Statement said in analyzed.Statements)
        {
            Fact([.. Who(said.Speaker), ($" · {ContractWords.Of(said.Kind)}{(said.Via is { } via ? $" · via {via}" : "")}", Faint)], said.Paragraph);
            Quote(article, said.Span);
        }

        Begin("Figures", analyzed.Figures.Length);
        foreach (Figure figure in analyzed.Figures)
        {
            Fact([(Value(figure), Lead), ($" · {ContractWords.Of(figure.Modifier)}", Faint), .. Claim(figure.Claimant)], figure.Paragraph);
            Quote(article, figure.Span);
        }

        Begin("Events", analyzed.Events.Length);
        foreach (NewsEvent happening in analyzed.Events)
        {
            string[] parts = [string.Join(", ", happening.Participants), happening.Place ?? "", happening.Date is { } date ? When(article, date) : ""];
            string details = string.Concat(parts.Where(static part => part.Length > 0).Select(static part => $" · {part}"));
            Fact([($"{ContractWords.Of(happening.Kind)}, {ContractWords.Of(happening.Status)}", Lead), (details, null)], happening.Paragraph);
            Quote(article, happening.Span);
        }

        Begin("Names", analyzed.Names.Length);
        foreach (Name name in analyzed.Names)
        {
            string forms = string.Join(", ", name.Forms.Where(form => form != name.Canonical));
            page.Paragraph(
                new Margin("  ", "    "),
                [(name.Canonical, Lead), ($" · {ContractWords.Of(name.Kind)} · {name.Mentions.Length}×{(forms.Length > 0 ? $" · also {forms}" : "")}", Faint)]);
        }

        page.Line();
    }

    private static IEnumerable<(string Text, Style? Style)> Who(Speaker? speaker)
    {
        if (speaker is null)
        {
            yield return ("speaker left open", Open);
            yield break;
        }

        yield return (speaker.Name, Lead);
        string role = string.Join(", ", new[] { speaker.Role, speaker.Affiliation }.Where(static part => part is not null));
        if (role.Length > 0)
            yield return ($", {role}", null);
    }

    private static IEnumerable<(string Text, Style? Style)> Claim(Speaker? claimant) =>
        claimant is null ? [] : [($" · claimed by {claimant.Name}", null)];

    private static string Value(Figure figure)
    {
        string value = ContractWords.Plain(figure.Value)?.ToString(CultureInfo.InvariantCulture) ?? "?";
        string upper = ContractWords.Plain(figure.Upper) is { } end ? $"–{end.ToString(CultureInfo.InvariantCulture)}" : "";
        return $"{value}{upper} {figure.Unit}";
    }

    private static string When(Article article, EventDate date)
    {
        string words = date.Span.Of(article.Text).ToString();
        return date.Iso is null || date.Iso == words ? words : $"{words} ({date.Iso})";
    }

    private void Begin(string heading, int count)
    {
        page.Line();
        page.Line($"{heading}: {count}", Heading);
    }

    private void Fact((string Text, Style? Style)[] lead, int paragraph) =>
        page.Paragraph(new Margin("  ", "    "), [.. lead, ($" · ¶{paragraph}", Faint)]);

    private void Quote(Article article, TextSpan span) =>
        page.Paragraph(new Margin("  │ ", Faint), [(span.Of(article.Reading).ToString(), null)]);
}
