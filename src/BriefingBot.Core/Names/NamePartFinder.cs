using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Cuts runs of capitalised words into titles, institutions, places and the words between them.</summary>
internal static class NamePartFinder
{
    public static List<NamePart> Find(ArticleText text, WordRole[] roles)
    {
        var parts = new List<NamePart>();
        foreach (Sentence sentence in text.Sentences)
        {
            int i = sentence.First;
            while (i < sentence.End)
            {
                if (roles[i] == WordRole.None)
                {
                    i++;
                    continue;
                }

                int end = i + 1;
                while (end < sentence.End && (roles[end] != WordRole.None || IsInnerJoint(text, roles, sentence, i, ref end)))
                    end++;
                CutRun(text, roles, sentence, i, end, parts);
                i = end;
            }
        }

        return parts;
    }

    /// <summary>
    /// Commas and joining words inside the name of an institution: <c>Badan Penyuluhan dan Pengembangan</c>. Moves to the last token of the joint.
    /// </summary>
    private static bool IsInnerJoint(ArticleText text, WordRole[] roles, Sentence sentence, int first, ref int token)
    {
        int next = token;
        if (text.Is(next, ','))
            next++;
        if (next < sentence.End && text.Tokens[next].Is(WordClass.SpeechJoiner | WordClass.Setting) && roles[next] == WordRole.None)
            next++;
        if (next == token || next >= sentence.End || roles[next] != WordRole.OrganizationWord || text.Tokens[next - 1].Is(WordClass.SpeechTail))
            return false;
        for (int i = token - 1; i >= first && i >= token - 4; i--)
        {
            if (roles[i] == WordRole.OrganizationWord)
            {
                token = next - 1;
                return true;
            }
        }

        return false;
    }

    private static void CutRun(ArticleText text, WordRole[] roles, Sentence sentence, int first, int end, List<NamePart> parts)
    {
        int from = parts.Count;
        bool titled = TitleBefore.Exists(text, sentence, first);
        int institution = -1;
        bool takesProperName = false;
        int i = first;
        while (i < end)
        {
            int start = i;
            switch (roles[i])
            {
                case WordRole.Office when institution >= 0 && start > first && roles[start - 1] == WordRole.OrganizationWord && !EndsTitle(text, roles, start, end):
                    // Ikatan Dokter, Partai Nelayan: an institution of people, not one of them.
                    i++;
                    if (i == end || !IsNameWord(roles[i]))
                        parts.Add(new NamePart(institution, i, NamePartKind.Institution, titled, institution, takesProperName));
                    break;
                case WordRole.Honorific or WordRole.Office:
                    titled = true;
                    institution = -1;
                    i = EndOfTitle(text, roles, start, end, out takesProperName);
                    break;
                case WordRole.OrganizationWord:
                    while (i < end && roles[i] == WordRole.OrganizationWord)
                        i++;
                    institution = institution < 0 ? start : institution;
                    takesProperName = TakesProperName(text, institution, i);
                    if (i == end || !GoesOn(roles[i]))
                        parts.Add(new NamePart(institution, i, NamePartKind.Institution, titled, institution, takesProperName));
                    break;
                case WordRole.Place when IsGivenName(text, roles, start, end):
                    i = EndOfWords(text, roles, start + 1, end);
                    parts.Add(new NamePart(start, i, NamePartKind.Words, titled, -1, false));
                    break;
                case WordRole.Organization or WordRole.Place or WordRole.Acronym:
                    NamePartKind kind = roles[i] == WordRole.Place ? NamePartKind.Place : NamePartKind.Organization;
                    i = roles[i] == WordRole.Acronym ? i + 1 : EndOfListed(text, roles, i, end);
                    bool territory = institution >= 0 && kind == NamePartKind.Place && IsTerritory(text, institution, start);
                    parts.Add(institution < 0 || territory
                        ? new NamePart(start, i, kind, titled, -1, false)
                        : new NamePart(institution, i, NamePartKind.Institution, titled, institution, false));
                    (institution, takesProperName) = (-1, false);
                    break;
                case WordRole.Stop or WordRole.Particle or WordRole.None:
                    i++;
                    break;
                default:
                    i = EndOfWords(text, roles, i, end);
                    i = i + 1 == end && i == start + 1 && roles[i] == WordRole.Place && IsRightBehindTitle(text, roles, start) ? end : i;
                    bool goesOn = i < end && roles[i] is WordRole.OrganizationWord or WordRole.Place or WordRole.Organization;
                    if (goesOn)
                    {
                        while (i < end && roles[i] is not (WordRole.Unknown or WordRole.Initial or WordRole.Honorific or WordRole.Office))
                            i++;
                    }

                    parts.Add(new NamePart(goesOn && institution >= 0 ? institution : start, i, goesOn ? NamePartKind.Institution : NamePartKind.Words, titled, goesOn ? -1 : institution, takesProperName));
                    institution = -1;
                    break;
            }
        }

        OnlyLastIsNamed(parts, from);
    }

    /// <summary>Where offices stand right before names, what follows one is a name though a place is called so: <c>Captain Milan Babic</c>.</summary>
    private static bool IsGivenName(ArticleText text, WordRole[] roles, int token, int end) =>
        token + 1 < end && roles[token + 1] == WordRole.Unknown && IsRightBehindTitle(text, roles, token);

    private static bool IsRightBehindTitle(ArticleText text, WordRole[] roles, int token) =>
        text.Language.HeadLast && token > 0 && (roles[token - 1] is WordRole.Office or WordRole.Honorific or WordRole.Stop || (roles[token - 1] == WordRole.None && text.Tokens[token - 1].Is(WordClass.Role)));

    /// <summary>In one titled run the person stands last; unknown words before belong to the institution.</summary>
    private static void OnlyLastIsNamed(List<NamePart> parts, int from)
    {
        bool named = false;
        for (int i = parts.Count - 1; i >= from; i--)
        {
            if (parts[i].Kind != NamePartKind.Words)
                continue;
            if (named && parts[i].Titled)
                parts[i] = parts[i] with { Kind = NamePartKind.Institution };
            named = true;
        }
    }

    /// <summary>Where the head stands last, an office behind an institution is somebody's: <c>Health Secretary Rina Wati</c>, but <c>Police Officers Association</c>.</summary>
    private static bool EndsTitle(ArticleText text, WordRole[] roles, int office, int end) =>
        text.Language.HeadLast && (office + 1 == end || roles[office + 1] != WordRole.OrganizationWord);

    /// <summary>Behind Bupati or Camat stands a place before the person.</summary>
    private static int EndOfTitle(ArticleText text, WordRole[] roles, int first, int end, out bool takesProperName)
    {
        Lexeme? title = Lexicon.Match(text.Tokens, first, end, WordClass.Role | WordClass.Honorific, out int length);
        takesProperName = title?.ValueIn(WordClass.Role) is "place" or "region";
        return Math.Min(end, first + Math.Max(1, length));
    }

    /// <summary>What may follow institution words inside one name.</summary>
    private static bool GoesOn(WordRole role) =>
        IsNameWord(role) || role is WordRole.Organization or WordRole.Place or WordRole.Acronym or WordRole.Office;

    /// <summary>Kota Surabaya is Surabaya; Universitas Surabaya is not.</summary>
    private static bool IsTerritory(ArticleText text, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Tokens[i].Lexeme?.ValueIn(WordClass.OrganizationWord) != "territory")
                return false;
        }

        return true;
    }

    private static bool IsNameWord(WordRole role) => role is WordRole.Unknown or WordRole.Initial;

    private static int EndOfListed(ArticleText text, WordRole[] roles, int first, int end)
    {
        Lexeme? listed = Lexicon.Match(text.Tokens, first, end, WordClass.Organization | WordClass.Place, out int length);
        int last = listed is null ? first + 1 : first + length;
        return Math.Min(last, end) > first ? Math.Min(last, end) : first + (roles[first] == WordRole.None ? 0 : 1);
    }

    /// <summary>
    /// Unknown words with their initials and particles. A listed word at the very end belongs to them (<c>Arya Surya Putra</c>), and
    /// so do short capitals (<c>Rahmat MD</c>).
    /// </summary>
    private static int EndOfWords(ArticleText text, WordRole[] roles, int first, int end)
    {
        int i = first;
        while (i < end)
        {
            WordRole role = roles[i];
            bool last = i + 1 == end;
            if (IsNameWord(role) || role is WordRole.Stop or WordRole.Particle)
                i++;
            else if (i > first && role == WordRole.Acronym && (last || IsNameWord(roles[i + 1])) && text.Tokens[i].Length <= (last ? 3 : 2))
                i++;
            else if (i > first && last && role == WordRole.Office)
                i++;
            else
                break;
        }

        while (i > first + 1 && roles[i - 1] is WordRole.Particle)
            i--;
        return i;
    }

    private static bool TakesProperName(ArticleText text, int first, int end)
    {
        for (int i = end - 1; i >= first; i--)
        {
            Lexeme? word = Lexicon.Match(text.Tokens, i, end, WordClass.OrganizationWord, out int length);
            if (word is not null && word.ValueIn(WordClass.OrganizationWord) is "proper" or "territory")
                return true;
        }

        return false;
    }
}
