using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Leaves out of the words before a verb what cannot hold its subject: datelines, labels, insertions.</summary>
internal sealed class SubjectBounds(ArticleText text)
{
    /// <summary>How many tokens an outlet or a place may take at the head of a paragraph.</summary>
    private const int LongestDateline = 12;

    /// <summary>The first token behind datelines and labels.</summary>
    public int Start(int clauseStart, int verb) => BehindColon(BehindDateline(clauseStart, verb), verb);

    /// <summary>Where the words between two dashes right before the verb begin, else the verb: <c>Rina — she came first — said</c>.</summary>
    public int End(int clauseStart, int verb)
    {
        int last = verb - 1;
        while (last > clauseStart && text.Tokens[last].Is(WordClass.Adverb))
            last--;
        if (last <= clauseStart || !text.IsDash(last))
            return verb;
        for (int i = last - 1; i > clauseStart; i--)
        {
            if (text.IsDash(i))
                return i;
        }

        return verb;
    }

    /// <summary>The first token behind the one dash with spaces around it near the head of a clause: an outlet or a place stands before it.</summary>
    private int BehindDateline(int start, int verb)
    {
        int behind = start;
        for (int i = start; i < verb; i++)
        {
            if (!text.IsDash(i))
                continue;
            if (behind > start || i > start + LongestDateline)
                return start;
            behind = i + 1;
        }

        return behind;
    }

    /// <summary>What stands before a colon is a heading, a label or somebody else's clause.</summary>
    private int BehindColon(int start, int verb)
    {
        for (int i = verb - 1; i >= start; i--)
        {
            if (text.Is(i, ':') && !text.Tokens[i + 1].IsAttached)
                return i + 1;
        }

        return start;
    }
}
