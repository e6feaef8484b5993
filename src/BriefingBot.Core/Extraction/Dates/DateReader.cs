using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>Finds the dates of an article and resolves them from its day of publication.</summary>
public static class DateReader
{
    /// <summary>How many tokens around a date are searched for its tense.</summary>
    private const int TenseReach = 30;

    /// <summary>Of <c>would</c> in the list of what becomes of events.</summary>
    private const string Foretold = "Foretold";

    /// <summary>All dates in the order of the text; they do not overlap.</summary>
    public static DateMap Read(ArticleText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<DateMention>();
        var grammar = new DateGrammar(text.Article.Reading, text.Tokens, text.Language.DecimalSign, loose: false);
        DateOnly? today = text.Article.Published?.Day;
        foreach (Sentence sentence in text.Sentences)
        {
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (text.Tokens[token] is { Lexeme: null, Kind: not TokenKind.Number } || grammar.Read(token, sentence.End, out int next) is not { } date)
                    continue;

                mentions.Add(new DateMention(token, next, date.Resolve(today, TenseAt(text, sentence, token, next))));
                token = next - 1;
            }
        }

        return new DateMap([.. mentions]);
    }

    /// <summary>Future where a word for the future stands before the date in its clause, or for the date until which something is put off, right behind it, or behind a date that opens the clause.</summary>
    private static Tense TenseAt(ArticleText text, Sentence sentence, int start, int end)
    {
        bool isLimit = start > sentence.First && text.Tokens[start - 1].Lexeme?.ValueIn(WordClass.RangeMark) == "to";
        int clause = start;
        while (clause > sentence.First && start - clause < TenseReach && !EndsClause(text, clause - 1))
        {
            clause--;
            if (IsPlanned(text, clause, start) || (isLimit && IsTold(text, clause, start, nameof(EventStatus.Cancelled))))
                return Tense.Future;
        }

        bool isDescription = clause > sentence.First && text.Tokens[clause - 1].Is(WordClass.Relative);
        bool opens = start - clause <= 2 && !isDescription;
        for (int token = end; token < sentence.End && token - end < TenseReach; token++)
        {
            if (IsPlanned(text, token, sentence.End))
                return Tense.Future;
            if (!opens || text.Tokens[token].Is(WordClass.ClauseMark))
                break;
        }

        return Tense.Past;
    }

    private static bool EndsClause(ArticleText text, int token) =>
        text.Tokens[token].Is(WordClass.ClauseMark) || text.Tokens[token].Kind is TokenKind.Quote ||
        (text.Tokens[token].Kind == TokenKind.Punctuation && !text.Is(token, '(') && !text.Is(token, ')'));

    private static bool IsPlanned(ArticleText text, int token, int end) =>
        IsTold(text, token, end, nameof(EventStatus.Planned)) || IsTold(text, token, end, Foretold);

    private static bool IsTold(ArticleText text, int token, int end, string status) =>
        Lexicon.Match(text.Tokens, token, end, WordClass.EventStatus, out _)?.ValueIn(WordClass.EventStatus) == status;
}
