using BriefingBot.Core.Languages;

namespace BriefingBot.Core.Text;

/// <summary>Finds where sentences end. A quotation may hold several; each is a sentence of its own.</summary>
public static class SentenceSplitter
{
    /// <summary>
    /// In tokens. Nobody writes longer sentences; a text without full stops is cut here, so that whatever is done sentence by
    /// sentence, or for every fact with its sentence, keeps its bounds.
    /// </summary>
    private const int Longest = 500;

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> on, which are those of one section.</summary>
    public static void Split(string text, List<Token> tokens, int first, int section, List<Sentence> sentences)
    {
        int start = first;
        for (int i = first; i < tokens.Count; i++)
        {
            if (i - start >= Longest)
                Add(i);
            if (IsGlued(text, tokens, i))
                Add(i);
            if (!IsTerminator(text, tokens[i]))
                continue;

            int last = i;
            while (last + 1 < tokens.Count && IsCloser(text, tokens, last + 1))
                last++;
            if (last + 1 < tokens.Count && !Ends(text, tokens, first, i, last + 1))
                continue;

            Add(last + 1);
            i = last;
        }

        if (start < tokens.Count)
            Add(tokens.Count);

        void Add(int end)
        {
            sentences.Add(new Sentence(start, end, TextSpan.FromBounds(tokens[start].Start, tokens[end - 1].End), section));
            start = end;
        }
    }

    /// <summary>A word that begins a sentence, without even a space before it: <c>RendahMenurut</c>.</summary>
    private static bool IsGlued(string text, List<Token> tokens, int index) =>
        tokens[index].IsAttached && tokens[index].Kind == TokenKind.Word && char.IsUpper(text[tokens[index].Start]) && tokens[index - 1].Kind == TokenKind.Word &&
        tokens[index - 1].End == tokens[index].Start && char.IsLower(text[tokens[index].Start - 1]);

    private static bool IsTerminator(string text, Token token) =>
        token.Kind == TokenKind.Punctuation && text[token.Start] is '.' or '!' or '?' or '…';

    /// <summary>Brackets and marks right behind the end, and further terminators, still belong to the sentence.</summary>
    private static bool IsCloser(string text, List<Token> tokens, int index)
    {
        Token token = tokens[index];
        if (!token.IsAttached)
            return false;
        return text[token.Start] is ')' or ']' or '*' || IsTerminator(text, token) || (token.Kind == TokenKind.Quote && text[token.Start] is not ('“' or '„' or '«' or '‘'));
    }

    private static bool Ends(string text, List<Token> tokens, int first, int terminator, int next)
    {
        char following = text[tokens[next].Start];
        if (char.IsLower(following) || following is ',' or ';' or ':' or ')')
            return false;

        bool spaced = !tokens[next].IsAttached;
        if (text[tokens[terminator].Start] != '.' || tokens[terminator].Length > 1)
            return spaced || tokens[next].Kind == TokenKind.Quote;
        if (terminator == first)
            return false;

        Token before = tokens[terminator - 1];
        bool attached = tokens[terminator].IsAttached;
        if (attached && before.Kind == TokenKind.Word && next == terminator + 1)
        {
            if (before.Length == 1 && char.IsUpper(text[before.Start]))
                return false;
            if (before.Is(WordClass.Abbreviation) && !(spaced && before.Lexeme!.ValueIn(WordClass.Abbreviation) == "last"))
                return false;
        }

        // Without a space this is an address, a file name or a slip; only a capital right behind a word makes it a slip.
        return spaced || (before.Kind == TokenKind.Word && before.Length > 2 && !before.Is(WordClass.Abbreviation) && char.IsUpper(following) && tokens[next].Length > 1);
    }
}
