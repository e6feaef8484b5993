using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Tells clauses, in which something is said of something, from mere noun phrases, which only name it.</summary>
internal sealed class ClauseForm(ArticleText text, QuotationIndex quotations)
{
    /// <summary>A predicate is looked for within so many tokens.</summary>
    private const int Reach = 60;

    private const int LongestThing = 4;

    /// <summary>A preposition and what it governs; a longer one likely holds a verbless clause: <c>di hulu tiga rumah rusak</c>.</summary>
    private const int LongestCircumstance = 4;

    private readonly Token[] _tokens = text.Tokens;
    private readonly WordForms _forms = new(text);

    /// <summary>True if the words behind a verb, which nothing marks as said, are what such a verb asks for.</summary>
    public bool IsSaid(Cue cue, int first, int end) => cue.Limit switch
    {
        CueLimit.That or CueLimit.Comma => false,
        CueLimit.Quote => HoldsQuotation(first, end),
        CueLimit.Praise => HoldsQuotation(first, end) || HoldsReason(first, end),
        CueLimit.Clause => IsClause(first, EndOfMain(first, end)) || IsOwnSubject(first, end),
        CueLimit.Topic => HoldsQuotation(first, end) || IsProposition(first, end),
        CueLimit.Demand => HoldsQuotation(first, end) || HoldsDeed(first, end),
        CueLimit.Act => HoldsPurpose(first, end),
        CueLimit.Answer => !IsMadeOfVerb(text.Chars(first)) && IsClause(first, end),
        _ when _tokens[first].Is(WordClass.SpeechNoun) => HoldsQuotation(first, end) || IsClause(first + 1, end) || HoldsReason(first, end) || HoldsPurpose(first, end) || IsStance(first, end),
        _ => cue.TakesObject || !IsCircumstance(first, end) || HoldsQuotation(first, end) || IsClause(first + 1, end),
    };

    /// <summary>"…, saying no promise was made": a clause of its own, or quoted words, behind a participle.</summary>
    public bool IsSpokenParticiple(Cue cue, int limit) =>
        text.Language.HeadLast && text.Chars(cue.End - 1).EndsWith("ing", StringComparison.Ordinal) && IsSaid(cue with { Limit = CueLimit.Topic }, cue.End, limit);

    /// <summary>True if the words hold a predicate that belongs to no relative or subordinate clause, nor to a purpose.</summary>
    public bool IsClause(int first, int end)
    {
        bool subordinate = false;
        int limit = Math.Min(end, first + Reach);
        for (int i = first; i < limit; i++)
        {
            if (_tokens[i].Is(WordClass.Relative) || (_tokens[i].Is(WordClass.ClauseMark) && !_tokens[i].Is(WordClass.Complementizer)))
            {
                subordinate = true;
            }
            else if (IsPredicate(i))
            {
                bool governed = i > first && _tokens[i - 1].Is(WordClass.PhraseEnd) && !_tokens[i - 1].Is(WordClass.Predicator | WordClass.Pronoun | WordClass.Demonstrative);
                if (!subordinate && !governed)
                    return true;
                subordinate = false;
                while (i + 1 < limit && IsPredicate(i + 1))
                    i++;
            }
        }

        return false;
    }

    /// <summary>A feeling and what it is about: <c>rasa syukur atas bantuan itu</c>.</summary>
    private bool IsStance(int first, int end)
    {
        bool about = false;
        for (int i = first + 1; i < Math.Min(end, first + Reach) && !about; i++)
            about = _tokens[i].Lexeme?.ValueIn(WordClass.PhraseEnd) == "about";
        return about && _tokens[first].Lexeme!.ValueIn(WordClass.SpeechNoun) == "feeling";
    }

    /// <summary>Where or when: alone it says nothing of anything.</summary>
    private bool IsCircumstance(int first, int end) => !text.Language.HeadLast && end - first <= LongestCircumstance && _tokens[first].Is(WordClass.Setting) && _tokens[first].Is(WordClass.PhraseEnd);

    /// <summary>Before a comma that a predicate follows without a subject: <c>laba Rp 3 miliar, naik 5 persen</c>.</summary>
    private int EndOfMain(int first, int end)
    {
        bool circumstance = _tokens[first].Is(WordClass.PhraseEnd | WordClass.Setting | WordClass.ClauseMark);
        for (int i = first; i + 1 < end && !circumstance; i++)
        {
            if (text.Is(i, ',') && IsPredicate(i + 1))
                return i;
        }

        return end;
    }

    /// <summary>Somebody's own, and something said of it without a verb: <c>yakin anaknya bebas</c>.</summary>
    private bool IsOwnSubject(int first, int end) =>
        first + 1 < end && _tokens[first + 1].Kind == TokenKind.Word && _forms.IsPhraseWord(first + 1) && !text.IsCapitalized(first + 1) && text.Chars(first).Length > 4 && text.Chars(first).EndsWith("nya");

    /// <summary>True for a clause, for a noun that tells one in short (<c>pentingnya kerja sama</c>, <c>penghentian serangan</c>), and for a reason.</summary>
    private bool IsProposition(int first, int end)
    {
        return IsClause(first, end) || IsNominalized(first) || HoldsReason(first, end) || (text.Language.HeadLast && !IsThing(first, end));
    }

    /// <summary>A few English words without a verb, or a noun made of one, among them: <c>the plan</c>. More of them may well hold a verb that no list has.</summary>
    private bool IsThing(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (i >= first + LongestThing || IsPredicate(i) || EndingOf(i) is "verb" or "happening")
                return false;
        }

        return true;
    }

    private string? EndingOf(int token)
    {
        ReadOnlySpan<char> word = text.Chars(token);
        if (_tokens[token].Lexeme?.ValueIn(WordClass.Affix) is { } whole)
            return whole;
        for (int length = 4; length >= 2; length--)
        {
            if (word.Length > length + 2 && text.Language.Lexicon.Find(word[^length..])?.ValueIn(WordClass.Affix) is { } ending)
                return ending;
        }

        return null;
    }

    private bool HoldsReason(int first, int end)
    {
        int limit = Math.Min(end, first + Reach);
        for (int i = first + 1; i < limit; i++)
        {
            if (_tokens[i].Lexeme?.ValueIn(WordClass.ClauseMark) == "reason")
                return true;
        }

        return false;
    }

    /// <summary>True if the words tell what somebody is asked to do, with a verb or with a noun that is made of one.</summary>
    private bool HoldsDeed(int first, int end)
    {
        if (IsNominalized(first) || IsMadeOfVerb(text.Chars(first)) || HoldsPurpose(first, end))
            return true;
        int limit = Math.Min(end, first + Reach);
        for (int i = first; i < limit && !IsAside(i); i++)
        {
            if (IsPredicate(i) && (i == first || !_tokens[i - 1].Is(WordClass.Relative | WordClass.SpeechJoiner)))
                return true;
        }

        return false;
    }

    /// <summary>Begins words about when, why or as what: no deed in them is asked for.</summary>
    private bool IsAside(int token) =>
        _tokens[token].Lexeme?.ValueIn(WordClass.PhraseEnd) == "as" || (_tokens[token].Is(WordClass.ClauseMark) && !_tokens[token].Is(WordClass.Complementizer | WordClass.Relative));

    /// <summary>True if a deed follows a word of purpose: <c>untuk mendaftar</c>, <c>agar</c>.</summary>
    public bool HoldsPurpose(int first, int end)
    {
        int limit = Math.Min(end, first + Reach);
        for (int i = first; i + 1 < limit; i++)
        {
            Lexeme? word = _tokens[i].Lexeme;
            if (word?.ValueIn(WordClass.Complementizer) == "aim")
                return true;
            if (word?.ValueIn(WordClass.PhraseEnd) == "purpose" && (IsPredicate(i + 1) || _tokens[i + 1].Is(WordClass.Adverb)))
                return true;
        }

        return false;
    }

    private bool HoldsQuotation(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (quotations.At(i) is not null)
                return true;
        }

        return false;
    }

    /// <summary>A verb, or a word that makes a clause of a noun phrase.</summary>
    public bool IsPredicate(int token) => _tokens[token].Kind == TokenKind.Word && (_tokens[token].Is(WordClass.Predicator) || _forms.IsVerb(token));

    private bool IsMadeOfVerb(ReadOnlySpan<char> word) => word.Length > 6 && text.Language.Lexicon.Find(word[^2..])?.ValueIn(WordClass.Affix) == "deed";

    /// <summary>A noun that is a clause in short, made of a verb or of what is said of something.</summary>
    private bool IsNominalized(int token)
    {
        ReadOnlySpan<char> word = text.Chars(token);
        return NameSplitter.IsAbstractNoun(word) || (word.Length > 7 && text.Language.Lexicon.Find(word[^3..])?.ValueIn(WordClass.Affix) == "clause" && text.Language.Lexicon.Find(word[..^3])?.Is(WordClass.Role | WordClass.Group) != true);
    }
}
