using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Finds the date that a sentence gives an event.</summary>
internal readonly struct EventDates(ArticleText text, DateMap dates)
{
    /// <summary>A date that begins this near to the sentence's start holds for all of it.</summary>
    private const int OpeningReach = 3;

    /// <summary>A clause of so few words with a date at its end holds for the one behind it: <c>Sebelumnya, pada Agustus, …</c></summary>
    private const int LongestDate = 6;

    /// <summary>
    /// The date behind the event's words in their clause, else before them, else right before the word that opens the clause, else the one
    /// that opens the sentence.
    /// </summary>
    /// <param name="previous">The clause before; null for the first one.</param>
    public DateMention? Of(EventTrigger trigger, Clause clause, Clause? previous, int end, Sentence sentence)
    {
        foreach (DateMention date in dates.Between(trigger.EndToken, end))
            return date;
        if (end + 1 < sentence.End && (text.Is(end, ',') || text.Tokens[end].Is(WordClass.DateLead)) && dates.At(end + 1) is { } apposed)
            return apposed;
        ReadOnlySpan<DateMention> before = dates.Between(clause.First, Math.Max(clause.First, trigger.FirstToken));
        bool isSpeech = clause.Mark >= 0 && text.Tokens[clause.Mark].Is(WordClass.SpeechVerb);
        if (before.Length > 0 && !(isSpeech && before[^1].FirstToken - clause.First < OpeningReach))
            return before[^1];
        if (isSpeech || (clause.Mark >= 0 && text.Tokens[clause.Mark].Is(WordClass.Complementizer)))
            return null;
        if (clause.Mark > sentence.First && dates.At(clause.Mark - 1) is { } leading)
            return leading.EndToken == clause.Mark ? leading : null;
        if (trigger.IsVerb && clause.Mark < 0 && previous is { } dated && dated.End - dated.First <= LongestDate && FirstIn(dated) is { } alone && alone.EndToken == dated.End)
            return alone;
        foreach (DateMention date in dates.Between(sentence.First, Math.Min(sentence.End, sentence.First + OpeningReach)))
            return trigger.IsVerb ? date : null;
        return null;
    }

    /// <summary>The first date of a stretch.</summary>
    public DateMention? FirstIn(Clause clause)
    {
        foreach (DateMention date in dates.Between(clause.First, clause.End))
            return date;
        return null;
    }
}
