using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Tells from the words of its clause whether an event is planned, held, cancelled or claimed, or does not happen at all.</summary>
internal readonly struct StatusReader(ArticleText text)
{
    private const string Nothing = "None";
    private const string Inverted = "Inverted";
    private const string Foretold = "Foretold";
    private const string Purpose = "Purpose";
    private const int LongestPhrase = 4;
    private const int DenialReach = 3;
    private const int OpeningReach = 6;

    private readonly Token[] _tokens = text.Tokens;

    /// <param name="happens">False where the words deny, doubt or merely wish the event.</param>
    /// <returns>Null where the words leave it open.</returns>
    public EventStatus? Read(EventTrigger trigger, Clause clause, out bool happens)
    {
        happens = true;
        string? nearest = null;
        for (int token = trigger.FirstToken - 1; token >= Start(clause); token--)
        {
            string? told = PhraseEndingAt(token, Start(clause));
            if (told == Purpose)
                told = trigger.IsVerb && token == trigger.FirstToken - 1 && nearest is null ? nameof(EventStatus.Planned) : null;
            if (told == Foretold)
                told = clause.Mark >= 0 && _tokens[clause.Mark].Is(WordClass.SpeechVerb | WordClass.Complementizer) ? nameof(EventStatus.Planned) : Nothing;
            if (told is null)
                continue;
            bool overrules = told == nameof(EventStatus.Cancelled) || (told == Nothing && nearest != nameof(EventStatus.Cancelled));
            nearest = nearest is null || overrules ? told : nearest;
        }

        nearest = trigger.IsVerb ? nearest : Behind(trigger, clause) ?? nearest;
        happens = nearest != Nothing;
        if (nearest is null)
            return trigger.IsVerb ? EventStatus.Held : null;
        return happens ? Enum.Parse<EventStatus>(nearest) : null;
    }

    /// <summary>True for what somebody set out to do.</summary>
    public bool IsPurpose(EventTrigger trigger, Clause clause) => trigger.IsVerb && trigger.FirstToken > clause.First && PhraseEndingAt(trigger.FirstToken - 1, clause.First) == Purpose;

    /// <summary>With the word that opens the clause; behind a verb of speech or urging, with what stands right before it: <c>dapat mendorong</c>, <c>membantah kabar bahwa</c>.</summary>
    private int Start(Clause clause)
    {
        if (clause.Mark < 0)
            return clause.First;
        if (_tokens[clause.Mark].Is(WordClass.SpeechVerb))
            return Math.Max(0, clause.Mark - 1);
        int start = clause.Mark;
        while (_tokens[clause.Mark].Is(WordClass.Complementizer) && start > 0 && clause.Mark - start < DenialReach && _tokens[start - 1].Kind == TokenKind.Word)
            start--;
        return start;
    }

    /// <summary>What the beginning of the main clause tells of an event that a clause before it names.</summary>
    public EventStatus? ReadOpening(Clause clause)
    {
        for (int token = clause.First; token < clause.End && token - clause.First < OpeningReach; token++)
        {
            if (Lexicon.Match(_tokens, token, clause.End, WordClass.EventStatus, out _)?.ValueIn(WordClass.EventStatus) is { } told and not Inverted)
                return Enum.TryParse(told, out EventStatus status) ? status : null;
        }

        return null;
    }

    /// <summary>
    /// What is told of an event behind a description of it: cancelled in <c>kunjungan ke Laos, yang dijadwalkan Juli, dibatalkan</c>; else
    /// planned, if the description says so.
    /// </summary>
    public EventStatus? ReadBeyond(Clause description, Clause? predicate)
    {
        EventStatus? planned = null;
        for (int token = description.First; token < (predicate ?? description).End; token++)
        {
            string? told = Lexicon.Match(_tokens, token, (predicate ?? description).End, WordClass.EventStatus, out _)?.ValueIn(WordClass.EventStatus);
            if (told == nameof(EventStatus.Cancelled))
                return EventStatus.Cancelled;
            if (told == nameof(EventStatus.Planned))
                planned = EventStatus.Planned;
        }

        return planned;
    }

    /// <summary>What a phrase of the list says that ends with this token: <c>plans to</c>.</summary>
    private string? PhraseEndingAt(int token, int first)
    {
        for (int start = Math.Max(first, token - LongestPhrase + 1); start <= token; start++)
        {
            if (Lexicon.Match(_tokens, start, token + 1, WordClass.EventStatus, out int length) is not { } phrase || start + length != token + 1)
                continue;
            string? told = phrase.ValueIn(WordClass.EventStatus);
            if (told == Inverted)
                return token == first && text.IsCapitalized(token) ? Nothing : null;
            return told;
        }

        return null;
    }

    /// <summary>What is told behind a noun: cancelled anywhere in its clause, denied right behind it.</summary>
    private string? Behind(EventTrigger trigger, Clause clause)
    {
        for (int token = trigger.EndToken; token < clause.End; token++)
        {
            string? told = Lexicon.Match(_tokens, token, clause.End, WordClass.EventStatus, out _)?.ValueIn(WordClass.EventStatus);
            if (told == nameof(EventStatus.Cancelled) || (told == Nothing && token - trigger.EndToken < DenialReach))
                return told;
        }

        return null;
    }
}
