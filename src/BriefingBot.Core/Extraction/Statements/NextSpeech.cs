using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Tells whether another speech begins behind a comma inside what is said: of somebody else, or of the same speaker all the same.</summary>
internal sealed class NextSpeech(ArticleText text, NameMap names, SubjectReader subjects)
{
    /// <summary>How far behind the comma the verb of saying may stand, in tokens: its subject and who that is.</summary>
    private const int Reach = 14;

    /// <summary>
    /// "A said x, while B said y", "A mengatakan x, B menyebut y", "…, though she admitted y", "…, meski tidak menyebutkan …".
    /// </summary>
    /// <param name="next">Behind the comma.</param>
    public bool BeginsAt(int next, int limit)
    {
        if (next >= limit)
            return false;
        bool contrast = text.Tokens[next].Lexeme?.ValueIn(WordClass.ClauseMark) == "contrast";
        int start = contrast || text.Tokens[next].Is(WordClass.SpeechJoiner) ? next + 1 : next;
        if (start >= limit)
            return false;
        if (names.At(start) is { } mention && names[mention].Kind == NameKind.Person && IsVerb(mention.EndToken, limit))
            return true;
        if (start > next && text.Tokens[start].Is(WordClass.Pronoun) && IsVerb(start + 1, limit))
            return true;
        return contrast && (IsVerb(start, limit) || HasSubjectAndVerb(start, limit));
    }

    /// <summary>A verb of saying, with nothing but adverbs before it.</summary>
    private bool IsVerb(int token, int limit)
    {
        while (token < limit && text.Tokens[token].Is(WordClass.Adverb) && names.At(token) is null && CueReader.At(text, names, token, limit) is null)
            token++;
        return token < limit && CueReader.At(text, names, token, limit) is { Kind: CueKind.Verb };
    }

    /// <summary>Somebody whom more than one word tells: <c>while her co-author, Rina Wati, says …</c>.</summary>
    private bool HasSubjectAndVerb(int start, int limit)
    {
        for (int i = start + 1; i < Math.Min(limit, start + Reach); i++)
        {
            if (text.Tokens[i].Is(WordClass.Relative))
            {
                if (!text.Is(i - 1, ','))
                    return false;
                while (i + 1 < limit && !text.Is(i, ','))
                    i++;
            }

            if (CueReader.At(text, names, i, limit) is { Kind: CueKind.Verb, Limit: CueLimit.None or CueLimit.Topic or CueLimit.Clause or CueLimit.Denial })
                return subjects.ReadSubject(start, i) is not null;
        }

        return false;
    }
}
