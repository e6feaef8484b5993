using System.Collections.Immutable;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Writes down what is said in the sentence being read.</summary>
internal sealed class StatementWriter(SpeechContext context)
{
    private readonly List<Statement> _statements = [];

    public ImmutableArray<Statement> Statements => [.. _statements.OrderBy(statement => statement.Span.Start)];

    /// <param name="disputed">Whose claim it is that the speaker denies.</param>
    public void Write(StatementKind kind, int first, int end, Speaker? speaker, Cue? cue, Speaker? disputed = null)
    {
        ArticleText text = context.Text;
        while (end > first && kind != StatementKind.Direct && text.Tokens[first].Kind == TokenKind.Punctuation && !text.Is(first, '[') && !text.Is(first, '('))
            first++;
        if (end <= first)
            return;
        string? via = context.Via == speaker?.Name ? null : context.Via;
        TextSpan? words = cue is { } found ? text.SpanOf(found.First, found.End) : null;
        _statements.Add(new Statement(kind, text.SpanOf(first, end), speaker, via, words, text.SpanOf(context.First, context.End), context.Paragraph)
        {
            Denies = cue is { Denies: true },
            Disputed = disputed,
        });
        context.Written = Math.Max(context.Written, end);
    }

    /// <summary>What a cue introduces: whole quotations are direct statements of their own.</summary>
    public void WriteContent(int first, int end, Speaker? speaker, Cue cue, Speaker? disputed = null)
    {
        context.Say(speaker);
        if (context.Quotations.At(first) is { } quotation && quotation.First == first && IsWhole(quotation))
        {
            Write(StatementKind.Direct, quotation.First, quotation.End, speaker, cue, disputed);
            context.Written = quotation.End;
            return;
        }

        bool quotes = false;
        for (int i = first; i < end && !quotes; i++)
            quotes = context.Quotations.At(i) is not null;
        Write(quotes ? StatementKind.Mixed : StatementKind.Indirect, first, end, speaker, cue, disputed);
        context.Written = end;
    }

    /// <summary>Names the outlet that carries what is said in this sentence.</summary>
    public void Relay(Speaker? outlet)
    {
        if (outlet is null)
            return;
        for (int i = _statements.Count - 1; i >= 0 && _statements[i].Span.Start >= context.Text.Tokens[context.First].Start; i--)
            _statements[i] = _statements[i] with { Via = _statements[i].Via ?? outlet.Name };
    }

    /// <summary>What the sentence before says, or the quotations in it that nobody has, is this speaker's.</summary>
    public void GivePrevious(Speaker? speaker, Cue cue)
    {
        PreviousSentence before = context.Previous;
        if (before.End <= before.First || before.End != context.First)
            return;
        TextSpan previous = context.Text.SpanOf(before.First, before.End);
        bool open = false;
        for (int i = _statements.Count - 1; i >= 0 && previous.Contains(_statements[i].Span); i--)
        {
            open = true;
            if (_statements[i].Speaker is null)
                _statements[i] = _statements[i] with { Speaker = speaker, Cue = context.Text.SpanOf(cue.First, cue.End) };
        }

        if (!open)
            Write(StatementKind.Indirect, before.First, context.ContentEnd.Trim(before.First, before.End), speaker, cue);
    }

    /// <summary>A quotation that is a sentence rather than a fragment.</summary>
    private bool IsWhole(Quotation quotation)
    {
        ArticleText text = context.Text;
        if (quotation.First + 1 >= quotation.End)
            return false;
        char first = text.Article.Reading[text.Tokens[quotation.First + 1].Start];
        bool introduced = quotation.First > context.First && (text.Is(quotation.First - 1, ':') || text.Is(quotation.First - 1, ','));
        bool stops = context.Quotations.EndsWithStop(quotation) ||
            (quotation.End < context.End && text.Tokens[quotation.End].Is(WordClass.SpeechJoiner) && text.Tokens[quotation.End].Is(WordClass.ClauseMark));
        return (!char.IsLower(first) && (introduced || stops || quotation.End >= context.End - 1)) || (introduced && quotation.End - quotation.First > 6 && stops);
    }
}
