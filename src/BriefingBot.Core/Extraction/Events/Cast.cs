using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Finds who takes part in an event and where, from the names around its words.</summary>
internal sealed class Cast(ArticleText text, NameMap names)
{
    /// <summary>How many tokens a link and its name may lie apart, offices between them.</summary>
    private const int Reach = 8;
    private const int MostClausesBack = 4;
    private const int LongestOpening = 6;

    private readonly Token[] _tokens = text.Tokens;
    private readonly NamePhrase _phrases = new(text, names);
    private readonly JoinedNames _joined = new(text, names);
    private readonly BackReference _references = new(text, names, new NamePhrase(text, names));

    /// <summary>Remembers who took part in the event told last.</summary>
    public void Note(IReadOnlyList<EventName> participants, int sentence) => _references.Note(participants, sentence);

    /// <summary>The names that act: the subject of the clause, of an earlier one, or what a relative clause describes.</summary>
    /// <param name="isStateAct">True for what states do, where a country, or its army, is who acts.</param>
    public List<EventName> Subject(List<Clause> clauses, int clause, int before, bool isStateAct)
    {
        for (int i = clause; i >= 0 && clause - i <= MostClausesBack; i--)
        {
            int end = i == clause ? before : clauses[i].End;
            if (LastActor(clauses[i].First, end, isStateAct) is { } actor)
                return _joined.WithCoordinated(actor, clauses[i].First);
            if (_references.PeopleOf(clauses[i].First, end) is { Count: > 0 } meant)
                return meant;
            bool told = clauses[i].Mark >= 0 && _tokens[clauses[i].Mark].Is(WordClass.SpeechVerb | WordClass.Complementizer);
            if ((told || (i > 0 && _tokens[clauses[i - 1].First].Is(WordClass.According))) && HasUnnamedActor(clauses[i].First, end))
                return [];
            if (clauses[i].Mark >= 0 && _tokens[clauses[i].Mark].Is(WordClass.Relative) && _references.Antecedent(clauses[i].Mark) is { } described)
                return isStateAct || names[described].Kind != NameKind.Place ? [_phrases.NameOf(described)] : [];
        }

        return [];
    }

    /// <summary>The names behind a verb: those it acts on, or those linked to it by <c>dengan</c>.</summary>
    public List<EventName> Partners(int start, int end, bool linkedOnly)
    {
        bool isLinked = !linkedOnly;
        for (int token = start; token < end; token++)
        {
            string? link = _phrases.LinkAt(token);
            if (link is "with" or "between" or "by")
                isLinked = true;
            else if (isLinked && link == "from" && _phrases.Apposed(token + 1, end) is { } counterpart)
                return _joined.WithFollowing(counterpart, end);
            else if (link is not null and not "and")
                isLinked = false;
            if (isLinked && names.At(token) is { } mention && mention.FirstToken == token)
            {
                NameMention meant = _phrases.PersonOf(mention, end);
                bool isOffice = names[meant].Kind != NameKind.Person && _phrases.TitleBefore(token, start) > 0;
                return isOffice ? [] : _joined.WithFollowing(meant, end);
            }
        }

        return [];
    }

    /// <summary>The first name of a clause, if it acts there: <c>Rahmat</c> in <c>Rahmat akan membahas</c>.</summary>
    public EventName? Opener(Clause clause)
    {
        foreach (NameMention mention in names.Between(clause.First, Math.Min(clause.End, clause.First + Reach)))
        {
            if (names[mention].Kind == NameKind.Person)
                return HasLinkBetween(clause.First, mention.FirstToken) ? null : _phrases.NameOf(mention);
        }

        return null;
    }

    /// <summary>The place that <c>ke</c>, <c>di</c> and their like lead to.</summary>
    public EventName? Place(int start, int end)
    {
        for (int token = start; token + 1 < end; token++)
        {
            if (_phrases.LinkAt(token) is not ("to" or "in"))
                continue;
            if (_phrases.UnlistedPlace(token + 1, end) is { } unlisted)
                return unlisted;
            foreach (NameMention mention in names.Between(token + 1, Math.Min(end, token + 1 + Reach)))
            {
                if (names[mention].Kind == NameKind.Place && !HasLinkBetween(token + 1, mention.FirstToken))
                    return _phrases.NameOf(mention);
                break;
            }
        }

        return null;
    }

    /// <summary>The place that a clause begins with, for the sentence that it opens: <c>Di Hanoi, …</c>, <c>Pada Senin di Hanoi, …</c></summary>
    public EventName? OpeningPlace(Clause clause) =>
        _phrases.LinkAt(clause.First) == "in" || (clause.End - clause.First <= LongestOpening && _tokens[clause.First].Is(WordClass.DateLead | WordClass.Weekday))
            ? Place(clause.First, clause.End)
            : null;

    /// <summary>The place directly behind a verb that takes one as its object.</summary>
    public EventName? PlaceAsObject(int start, int end)
    {
        foreach (NameMention mention in names.Between(start, Math.Min(end, start + 3)))
            return IsPlace(mention) && !HasLinkBetween(start, mention.FirstToken) ? _phrases.NameOf(mention) : null;
        if (start >= end || names.At(start) is null)
            return start < end ? _phrases.UnlistedPlace(start, end) : null;
        return Lexicon.Match(_tokens, start, end, WordClass.Place, out int length) is not null ? _phrases.PlaceAt(start, start + length) : null;
    }

    /// <summary>Whose event it is that a noun points back to: who acts in the sentence, else who alone is named in the one before.</summary>
    public List<EventName> OwnerBefore(List<Clause> clauses, int clause, int noun) =>
        Subject(clauses, clause, noun, isStateAct: false) is { Count: > 0 } actors ? actors : _references.OnlyPersonBefore(noun);

    /// <summary>The states or bodies directly behind a noun: <c>uji coba nuklir terakhir Laguna</c>, <c>latihan laut Australia dan India</c>.</summary>
    public List<EventName> StatesBehind(int start, int end)
    {
        start = SkipOf(start, end);
        foreach (NameMention mention in names.Between(start, Math.Min(end, start + 3)))
            return names[mention].Kind != NameKind.Person && !HasLinkBetween(start, mention.FirstToken) ? _joined.WithFollowing(mention, end) : [];
        return [];
    }

    /// <summary>The two people whom the sentence before names.</summary>
    public List<EventName> PairBefore(int sentence) => _references.PairBefore(sentence) ?? [];

    /// <summary>True if a person, with or without an office, begins at a token.</summary>
    public bool IsPersonAt(int token, int end)
    {
        int name = _phrases.SkipTitles(token, end);
        return name < end && names.At(name) is { } mention && mention.FirstToken == name && names[_phrases.PersonOf(mention, end)].Kind == NameKind.Person;
    }

    /// <summary>The person directly behind a noun: <c>kunjungan Presiden Sari</c>.</summary>
    public EventName? Owner(int start, int end)
    {
        start = SkipOf(start, end);
        foreach (NameMention mention in names.Between(start, Math.Min(end, start + Reach)))
        {
            if (HasLinkBetween(start, mention.FirstToken))
                return null;
            if (names[mention].Kind == NameKind.Person)
                return _phrases.NameOf(mention);
        }

        return null;
    }

    /// <summary>"The visit of": what is behind belongs to the noun.</summary>
    private int SkipOf(int start, int end) => start < end && _phrases.LinkAt(start) == "of" ? start + 1 : start;

    /// <summary>"Ia mengatakan kedua negara akan …": those who act are told, if not by name; the speaker is not one of them.</summary>
    private bool HasUnnamedActor(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (Lexicon.Match(_tokens, token, end, WordClass.Group | WordClass.Role, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary>True also for a village or district, which is named as a body.</summary>
    private bool IsPlace(NameMention mention) => names[mention].Kind == NameKind.Place ||
        (names[mention].Kind == NameKind.Organization && _tokens[mention.FirstToken].Lexeme?.ValueIn(WordClass.OrganizationWord) == "territory");

    private NameMention? LastActor(int start, int end, bool isStateAct)
    {
        ReadOnlySpan<NameMention> mentions = names.Between(start, Math.Max(start, end));
        for (int i = mentions.Length - 1; i >= 0; i--)
        {
            NameMention mention = mentions[i];
            int head = _phrases.HeadOf(mention, start);
            if (_phrases.IsOblique(head, start) || (head > start && text.Is(head - 1, '(')))
                continue;
            if (names[mention].Kind == NameKind.Person)
                return mention;
            bool isModifier = head < mention.FirstToken || (head > start && _phrases.IsNoun(head - 1));
            if (isStateAct ? !_phrases.IsOffice(head, mention.FirstToken) : !isModifier && names[mention].Kind == NameKind.Organization)
                return mention;
        }

        return null;
    }

    private bool HasLinkBetween(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (_phrases.LinkAt(token) is not null || _tokens[token].Is(WordClass.ClauseMark))
                return true;
        }

        return false;
    }
}
