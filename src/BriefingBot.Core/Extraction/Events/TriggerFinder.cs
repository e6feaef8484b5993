using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Finds the words of a sentence that tell events.</summary>
internal readonly struct TriggerFinder(ArticleText text)
{
    private const string Object = " object";
    private const string Passive = " passive";
    private const string Owned = " owned";
    private const string Host = " host";

    /// <summary>How many tokens a verb and what it acts on may lie apart.</summary>
    private const int Reach = 6;

    private readonly Token[] _tokens = text.Tokens;

    public void Find(Sentence sentence, List<EventTrigger> triggers)
    {
        triggers.Clear();
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (At(token, sentence) is not { } trigger)
                continue;
            triggers.Add(trigger);
            token = trigger.EndToken - 1;
        }
    }

    private EventTrigger? At(int token, Sentence sentence)
    {
        Lexeme? verb = Lexicon.Match(_tokens, token, sentence.End, WordClass.EventVerb, out int length);
        Lexeme? noun = Lexicon.Match(_tokens, token, sentence.End, WordClass.EventNoun, out int nounLength);
        string? told = noun?.ValueIn(WordClass.EventNoun);
        bool isNoun = told is not null && !told.EndsWith(Object, StringComparison.Ordinal);
        if (verb is not null && !(isNoun && (nounLength > length || IsNounHere(token, token + nounLength, sentence))))
            return Verb(token, token + length, verb.ValueIn(WordClass.EventVerb)!, sentence);
        if (!isNoun)
            return null;
        bool isOwned = told!.EndsWith(Owned, StringComparison.Ordinal);
        EventKind named = Enum.Parse<EventKind>(isOwned ? told.AsSpan(0, told.Length - Owned.Length) : told);
        return new EventTrigger(token, token + nounLength, named, TriggerForm.Noun, IsOwned: isOwned);
    }

    /// <summary>A word that is verb and noun (<c>visit</c>) is a noun with a link to its place or behind a word that opens a noun phrase.</summary>
    private bool IsNounHere(int token, int end, Sentence sentence) =>
        (end < sentence.End && _tokens[end].Is(WordClass.EventLink)) || (token > sentence.First && text.Is(token - 1, ',') && end < sentence.End && !text.Language.HeadLast) ||
        (token > sentence.First && _tokens[token - 1].Is(WordClass.PhraseEnd) && !_tokens[token - 1].Is(WordClass.EventStatus | WordClass.EventLink));

    private EventTrigger? Verb(int token, int end, string told, Sentence sentence)
    {
        TriggerForm form = told.EndsWith(Passive, StringComparison.Ordinal) ? TriggerForm.Passive : TriggerForm.Active;
        told = form == TriggerForm.Passive ? told[..^Passive.Length] : told;
        bool isHosting = told.EndsWith(Host, StringComparison.Ordinal);
        told = isHosting ? told[..^Host.Length] : told;
        (EventKind Kind, int End)? noun = told == "support" || isHosting ? NounNear(end, Math.Min(sentence.End, end + Reach), kind: null, objectsToo: false) : null;
        if (told == "support" && noun is var (kind, nounEnd))
            return new EventTrigger(token, nounEnd, kind, form, IsSupported: true);
        if (isHosting)
            return noun is null ? new EventTrigger(token, end, EventKind.Meeting, form, IsHosting: true) : null;
        if (told == "support")
            return null;

        if (!told.EndsWith(Object, StringComparison.Ordinal))
            return new EventTrigger(token, end, Enum.Parse<EventKind>(told), form);

        EventKind acted = Enum.Parse<EventKind>(told.AsSpan(0, told.Length - Object.Length));
        bool hasObject = NounNear(end, Math.Min(sentence.End, end + Reach), acted, objectsToo: true) is not null ||
            NounNear(Math.Max(sentence.First, token - Reach), token, acted, objectsToo: true) is not null;
        return hasObject ? new EventTrigger(token, end, acted, form) : null;
    }

    /// <summary>The first event noun of a stretch; what is launched may also be tested.</summary>
    private (EventKind Kind, int End)? NounNear(int start, int end, EventKind? kind, bool objectsToo)
    {
        for (int token = start; token < end; token++)
        {
            if (_tokens[token].Is(WordClass.ClauseMark) || text.Is(token, ','))
            {
                if (!objectsToo)
                    return null;
                continue;
            }

            if (Lexicon.Match(_tokens, token, end, WordClass.EventNoun, out int length)?.ValueIn(WordClass.EventNoun) is not { } told)
                continue;
            bool isObject = told.EndsWith(Object, StringComparison.Ordinal);
            if (isObject && !objectsToo)
                continue;
            EventKind found = Enum.Parse<EventKind>(told.AsSpan(0, told.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : told.Length));
            if (kind is null || found == kind || (kind == EventKind.Test && found == EventKind.Launch))
                return (found, token + length);
        }

        return null;
    }
}
