using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Finds who takes part in an event and where, from the names around its words.</summary>
internal sealed class Cast(ArticleText text, NameMap names)
{
    /// <summary>How many tokens a link and its name may lie apart, offices between them.</summary>
    private const int Reach = 8;
    private const int LongestTitle = 4;
    private const int MostJoined = 5;
    private const int MostClausesBack = 4;
    private const int MostPeople = 1_000;

    private readonly Token[] _tokens = text.Tokens;

    /// <summary>The names that act: the subject of the clause, of an earlier one, or what a relative clause describes.</summary>
    /// <param name="isStateAct">True for what states do, where a country, or its army, is who acts.</param>
    public List<EventName> Subject(List<Clause> clauses, int clause, int before, bool isStateAct)
    {
        for (int i = clause; i >= 0 && clause - i <= MostClausesBack; i--)
        {
            int end = i == clause ? before : clauses[i].End;
            if (LastActor(clauses[i].First, end, isStateAct) is { } actor)
                return WithCoordinated(actor, clauses[i].First);
            if (Pronoun(clauses[i].First, end) is { Count: > 0 } meant)
                return meant;
            if (clauses[i].Mark >= 0 && _tokens[clauses[i].Mark].Is(WordClass.Relative) && Antecedent(clauses[i].Mark) is { } described)
                return isStateAct || names[described].Kind != NameKind.Place ? [NameOf(described)] : [];
        }

        return [];
    }

    /// <summary>The names behind a verb: those it acts on, or those linked to it by <c>dengan</c>.</summary>
    public List<EventName> Partners(int start, int end, bool linkedOnly)
    {
        bool isLinked = !linkedOnly;
        for (int token = start; token < end; token++)
        {
            string? link = LinkAt(token);
            if (link is "with" or "between" or "by")
                isLinked = true;
            else if (link is not null and not "and")
                isLinked = false;
            if (isLinked && names.At(token) is { } mention && mention.FirstToken == token)
            {
                NameMention meant = PersonOf(mention, end);
                bool isOffice = names[meant].Kind != NameKind.Person && TitleBefore(token, start) > 0;
                return isOffice ? [] : WithFollowing(meant, end);
            }
        }

        return [];
    }

    /// <summary>The first name of a clause, if it acts there: <c>Putin</c> in <c>Putin akan membahas</c>.</summary>
    public EventName? Opener(Clause clause)
    {
        foreach (NameMention mention in names.Between(clause.First, Math.Min(clause.End, clause.First + Reach)))
        {
            if (names[mention].Kind == NameKind.Person)
                return HasLinkBetween(clause.First, mention.FirstToken) ? null : NameOf(mention);
        }

        return null;
    }

    /// <summary>The place that <c>ke</c>, <c>di</c> and their like lead to.</summary>
    public EventName? Place(int start, int end)
    {
        for (int token = start; token + 1 < end; token++)
        {
            if (LinkAt(token) is not ("to" or "in"))
                continue;
            foreach (NameMention mention in names.Between(token + 1, Math.Min(end, token + 1 + Reach)))
            {
                if (names[mention].Kind == NameKind.Place && !HasLinkBetween(token + 1, mention.FirstToken))
                    return NameOf(mention);
                break;
            }
        }

        return null;
    }

    /// <summary>The place that a clause begins with, for the sentence that it opens: <c>Di Hanoi, …</c></summary>
    public EventName? OpeningPlace(Clause clause) => LinkAt(clause.First) == "in" ? Place(clause.First, clause.End) : null;

    /// <summary>The place directly behind a verb that takes one as its object.</summary>
    public EventName? PlaceAsObject(int start, int end)
    {
        foreach (NameMention mention in names.Between(start, Math.Min(end, start + 3)))
            return names[mention].Kind == NameKind.Place && !HasLinkBetween(start, mention.FirstToken) ? NameOf(mention) : null;
        return null;
    }

    /// <summary>The person directly behind a noun: <c>kunjungan Presiden Sari</c>.</summary>
    public EventName? Owner(int start, int end)
    {
        foreach (NameMention mention in names.Between(start, Math.Min(end, start + Reach)))
        {
            if (HasLinkBetween(start, mention.FirstToken))
                return null;
            if (names[mention].Kind == NameKind.Person)
                return NameOf(mention);
        }

        return null;
    }

    public EventName NameOf(NameMention mention)
    {
        string canonical = names[mention].Canonical;
        Lexeme? seat = Lexicon.Match(_tokens, mention.FirstToken, mention.EndToken, WordClass.Capital, out int length);
        return new EventName(canonical, seat is not null && length == mention.EndToken - mention.FirstToken ? seat.ValueIn(WordClass.Capital)! : canonical, names[mention].Kind);
    }

    private NameMention? LastActor(int start, int end, bool isStateAct)
    {
        ReadOnlySpan<NameMention> mentions = names.Between(start, Math.Max(start, end));
        for (int i = mentions.Length - 1; i >= 0; i--)
        {
            NameMention mention = mentions[i];
            int head = HeadOf(mention, start);
            if (IsOblique(head, start) || (head > start && text.Is(head - 1, '(')))
                continue;
            if (names[mention].Kind == NameKind.Person)
                return mention;
            bool isModifier = head < mention.FirstToken || (head > start && IsNoun(head - 1));
            if (isStateAct ? !IsOffice(head, mention.FirstToken) : !isModifier && names[mention].Kind == NameKind.Organization)
                return mention;
        }

        return null;
    }

    /// <summary>True behind a word that makes a name anything but the one who acts, also where names are joined to such a one.</summary>
    private bool IsOblique(int head, int start)
    {
        for (int joined = 0; joined < MostJoined && head > start; joined++)
        {
            if (LinkAt(head - 1) is "to" or "in" or "with" or "from" or "by" or "between")
                return true;
            if (LinkAt(head - 1) != "and" || head - 1 <= start || names.At(head - 2) is not { } other || other.FirstToken < start)
                return false;
            head = HeadOf(other, start);
        }

        return false;
    }

    /// <summary>The first token of the office or form of address before a name, countries and institutions between them; else of the name.</summary>
    private int HeadOf(NameMention mention, int start)
    {
        int head = mention.FirstToken;
        int token = mention.FirstToken;
        while (token > start && mention.FirstToken - token < Reach)
        {
            if (TitleBefore(token, start) is > 0 and var length)
                head = token -= length;
            else if (names.At(token - 1) is { } other && other.FirstToken >= start && names[mention].Kind == NameKind.Person && names[other].Kind != NameKind.Person)
                token = other.FirstToken;
            else if (text.IsCapitalized(token - 1) || IsMark(token - 1))
                token--;
            else
                break;
        }

        return head;
    }

    /// <summary>The length of the office or form of address that ends before a token.</summary>
    private int TitleBefore(int end, int start)
    {
        for (int first = Math.Max(start, end - LongestTitle); first < end; first++)
        {
            if (Lexicon.Match(_tokens, first, end, WordClass.Role | WordClass.Honorific, out int length) is not null && first + length == end)
                return length;
        }

        return 0;
    }

    /// <summary>The first token behind the offices, forms of address and marks at a token.</summary>
    private int SkipTitles(int token, int end)
    {
        while (token < end)
        {
            if (Lexicon.Match(_tokens, token, end, WordClass.Role | WordClass.Honorific, out int length) is not null)
                token += length;
            else if (text.Is(token, '.') || text.Is(token, ','))
                token++;
            else
                break;
        }

        return token;
    }

    private bool IsMark(int token) => text.Is(token, '.') || text.Is(token, ',') || text.Is(token, '(') || text.Is(token, ')');

    private bool IsOffice(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (_tokens[token].Is(WordClass.Role))
                return true;
        }

        return false;
    }

    private bool IsNoun(int token) => _tokens[token].Kind == TokenKind.Word && !text.IsCapitalized(token) &&
        !_tokens[token].Is(WordClass.PhraseEnd | WordClass.ClauseMark | WordClass.EventLink | WordClass.DateLead | WordClass.EventStatus | WordClass.Adverb);

    private List<EventName> WithCoordinated(NameMention actor, int start)
    {
        var actors = new List<EventName> { NameOf(actor) };
        int head = HeadOf(actor, start);
        while (head - 1 > start && LinkAt(head - 1) == "and" && names.At(head - 2) is { } other && actors.Count < MostJoined)
        {
            actors.Insert(0, NameOf(other));
            head = HeadOf(other, start);
        }

        return actors;
    }

    private List<EventName> WithFollowing(NameMention first, int end)
    {
        var found = new List<EventName> { NameOf(first) };
        int token = first.EndToken;
        while (token + 1 < end && (LinkAt(token) == "and" || text.Is(token, ',')) && found.Count < MostJoined)
        {
            int next = SkipTitles(token + 1, end);
            if (next >= end || names.At(next) is not { } mention || mention.FirstToken != next)
                break;
            NameMention meant = PersonOf(mention, end);
            found.Add(NameOf(meant));
            token = meant.EndToken;
        }

        return found;
    }

    /// <summary>The person whose country or office is named first: <c>Putin</c> for <c>Presiden Rusia Vladimir Putin</c>.</summary>
    private NameMention PersonOf(NameMention mention, int end)
    {
        if (names[mention].Kind == NameKind.Person)
            return mention;
        int next = SkipTitles(SkipBrackets(mention.EndToken, end), end);
        return next < end && names.At(next) is { } other && other.FirstToken == next && names[other].Kind == NameKind.Person ? other : mention;
    }

    /// <summary>The token behind an abbreviation in brackets: <c>(DIY)</c>.</summary>
    private int SkipBrackets(int token, int end) =>
        token + 2 < end && text.Is(token, '(') && text.Is(token + 2, ')') ? token + 3 : token;

    /// <summary>Whom a pronoun of a clause means, where only one reading is left.</summary>
    private List<EventName> Pronoun(int start, int end)
    {
        for (int token = end - 1; token >= start; token--)
        {
            if (LinkAt(token) == "pair")
                return Protagonists(token);
            if (_tokens[token].Lexeme?.ValueIn(WordClass.Pronoun) is not { } number)
                continue;

            int sentence = text.SentenceOf(token);
            int from = text.Sentences[Math.Max(0, sentence - 1)].First;
            List<EventName> people = [];
            foreach (NameMention mention in names.Between(from, token))
            {
                if (people.Count <= 2 && names[mention].Kind == NameKind.Person && !people.Contains(NameOf(mention)))
                    people.Add(NameOf(mention));
            }

            return people.Count == (number == "many" ? 2 : 1) ? people : [];
        }

        return [];
    }

    /// <summary>The two people named most so far; nobody where a third is named as often.</summary>
    private List<EventName> Protagonists(int before)
    {
        var counts = new Dictionary<int, int>();
        ReadOnlySpan<NameMention> mentions = names.Between(0, before);
        foreach (NameMention mention in mentions[Math.Max(0, mentions.Length - MostPeople)..])
        {
            if (names[mention].Kind == NameKind.Person)
                counts[mention.Entity] = counts.GetValueOrDefault(mention.Entity) + 1;
        }

        KeyValuePair<int, int>[] ranked = [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(3)];
        if (ranked.Length < 2 || (ranked.Length == 3 && ranked[2].Value == ranked[1].Value))
            return [];
        return [.. ranked.Take(2).Select(pair => new EventName(names.Names[pair.Key].Canonical, names.Names[pair.Key].Canonical, NameKind.Person))];
    }

    private NameMention? Antecedent(int relative)
    {
        int token = relative - 1;
        if (token > 0 && text.Is(token, ','))
            token--;
        return token >= 0 ? names.At(token) : null;
    }

    private bool HasLinkBetween(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (LinkAt(token) is not null || _tokens[token].Is(WordClass.ClauseMark))
                return true;
        }

        return false;
    }

    private string? LinkAt(int token) =>
        Lexicon.Match(_tokens, token, Math.Min(_tokens.Length, token + 4), WordClass.EventLink, out _)?.ValueIn(WordClass.EventLink);
}
