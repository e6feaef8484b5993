namespace BriefingBot.Core.Answers;

/// <summary>A part of an answer, in reading order. Texts are plain and not escaped; each fits one message of any platform.</summary>
public abstract record AnswerBlock
{
    private AnswerBlock()
    {
    }

    /// <summary>Names what follows.</summary>
    public sealed record Heading(string Words) : AnswerBlock;

    /// <summary>The bot's own words, one line or paragraph.</summary>
    public sealed record Text(string Words) : AnswerBlock;

    /// <summary>Something the reader should not overlook at this place: sources that differ.</summary>
    public sealed record Notice(string Words) : AnswerBlock;

    /// <summary>A finding with its citation.</summary>
    public sealed record Cited(AnswerItem Item) : AnswerBlock;
}
