using BriefingBot.Core.Answers;

namespace BriefingBot.Cli.Contract;

/// <summary>One finding. Every item has every property; what a kind does not have is null.</summary>
internal sealed record ItemJson
{
    /// <summary>statement, figure, event, passage, article or name; decides which of the properties below are set.</summary>
    public required string Kind { get; init; }

    /// <summary>The words of the article, exactly.</summary>
    public required string Text { get; init; }

    /// <summary>The line that the bot shows over the excerpt.</summary>
    public required string Lead { get; init; }

    /// <summary>Of a statement: who says it. Of a figure: who claims it.</summary>
    public SpeakerJson? Speaker { get; init; }

    /// <summary>Of a statement: direct, indirect or mixed.</summary>
    public string? Speech { get; init; }

    public string? Via { get; init; }

    public decimal? Value { get; init; }

    public decimal? Upper { get; init; }

    public string? Unit { get; init; }

    public string? Modifier { get; init; }

    /// <summary>What the number is about where the unit does not say it.</summary>
    public string? Counts { get; init; }

    /// <summary>Of an event: visit, meeting and so on.</summary>
    public string? Event { get; init; }

    public IEnumerable<string>? Participants { get; init; }

    public string? Place { get; init; }

    public DateJson? Date { get; init; }

    public string? Status { get; init; }

    public string? Name { get; init; }

    /// <summary>Of a name: person, organization or place.</summary>
    public string? Type { get; init; }

    public IEnumerable<string>? Forms { get; init; }

    public IEnumerable<string>? Roles { get; init; }

    public int? Mentions { get; init; }

    public int? Articles { get; init; }

    public int? Statements { get; init; }

    public required CitationJson Citation { get; init; }

    /// <summary>Where else the same stands.</summary>
    public required IEnumerable<CitationJson> Also { get; init; }

    public static ItemJson Of(AnswerItem item)
    {
        ItemJson bare = new()
        {
            Kind = "",
            Text = item.Excerpt.Text,
            Lead = item.Lead,
            Citation = CitationJson.Of(item.Citation),
            Also = item.Also.Select(CitationJson.Of),
        };
        return item switch
        {
            AnswerItem.Statement said => bare with
            {
                Kind = "statement",
                Speaker = SpeakerJson.Of(said.Speaker),
                Speech = ContractWords.Of(said.Kind),
                Via = said.Via,
            },
            AnswerItem.Figure figure => bare with
            {
                Kind = "figure",
                Speaker = SpeakerJson.Of(figure.Claimant),
                Value = ContractWords.Plain(figure.Value),
                Upper = ContractWords.Plain(figure.Upper),
                Unit = figure.Unit,
                Modifier = ContractWords.Of(figure.Modifier),
                Counts = figure.Counts?.Text,
            },
            AnswerItem.NewsEvent happening => bare with
            {
                Kind = "event",
                Event = ContractWords.Of(happening.Kind),
                Participants = happening.Participants,
                Place = happening.Place,
                Date = happening.Date is { } date ? new DateJson(date.Text, happening.Iso) : null,
                Status = ContractWords.Of(happening.Status),
            },
            AnswerItem.Passage => bare with { Kind = "passage" },
            AnswerItem.Article => bare with { Kind = "article" },
            AnswerItem.Name name => bare with
            {
                Kind = "name",
                Name = name.Canonical,
                Type = name.Kind is { } kind ? ContractWords.Of(kind) : null,
                Forms = name.Forms,
                Roles = name.Roles,
                Mentions = name.Mentions,
                Articles = name.Articles,
                Statements = name.Statements,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };
    }
}
