using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>Tells what of a page is not its article: links to others, share prompts, labels, ornaments.</summary>
internal static class Furniture
{
    /// <summary>Longer lines are running text, whatever they begin with.</summary>
    public const int Longest = 300;

    private const int LongestPrompt = 250;

    /// <summary>What may stand in a prompt behind the place to follow.</summary>
    private const int LongestRest = 40;

    /// <summary>True for a line that is not the article's.</summary>
    /// <param name="opensList">True if the headlines of other articles follow.</param>
    public static bool IsLine(string reading, TextSpan line, in PageWords words, out bool opensList)
    {
        opensList = false;
        ReadOnlySpan<char> text = line.Of(reading);
        if (IsOrnament(text) || IsAddress(text) || IsEmbed(text))
            return true;
        return IsLabelled(text, words, out opensList) || IsCopyright(text) || PromptLength(text, words) == text.Length;
    }

    /// <summary>
    /// The furniture that stands right at a position inside a paragraph, where a sentence begins.
    /// </summary>
    /// <param name="rest">From the position to the end of the paragraph.</param>
    /// <returns>How much of <paramref name="rest"/> is furniture; 0 for none.</returns>
    public static int LengthAt(string reading, TextSpan rest)
    {
        ReadOnlySpan<char> text = rest.Of(reading);
        if (!PageWords.CanBegin(Wording.FirstLetters(text), WordClass.FurnitureLabel | WordClass.PromptOpening))
            return MarkGluedToWord(text);

        var words = new PageWords(reading, new TextSpan(rest.Start, Math.Min(rest.Length, 40)));
        if (words.Match(0, WordClass.FurnitureLabel, out int end) is { } label)
        {
            int length = words[end - 1].End - rest.Start;
            switch (UseOf(label))
            {
                case FurnitureUse.Mark when length == rest.Length || GoesOn(text[length..]):
                    return length;
                case FurnitureUse.Link when words.Is(end, ':') && rest.Length <= Longest && !EndsSentence(text):
                    return rest.Length;
            }
        }

        if (words.Match(0, WordClass.PromptOpening, out _) is null)
            return 0;
        var prompt = new TextSpan(rest.Start, Math.Min(rest.Length, LongestPrompt));
        return PromptLength(prompt.Of(reading), new PageWords(reading, prompt));
    }

    /// <summary>True if a capital, a number or a quotation follows: the mark stood between two sentences, not in one.</summary>
    private static bool GoesOn(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart();
        return !behind.IsEmpty && (char.IsUpper(behind[0]) || char.IsDigit(behind[0]) || QuoteMarks.IsMark(behind[0]));
    }

    /// <summary>A mark without a space before the next sentence: <c>AdvertisementMenurut</c>.</summary>
    private static int MarkGluedToWord(ReadOnlySpan<char> text)
    {
        int length = 1;
        while (length < text.Length && char.IsAsciiLetterLower(text[length]))
            length++;
        if (length == 1 || length == text.Length || !char.IsUpper(text[length]))
            return 0;
        return LanguageCatalog.Indonesian.Lexicon.Find(text[..length]) is { } word && word.Is(WordClass.FurnitureLabel)
            && UseOf(word) == FurnitureUse.Mark ? length : 0;
    }

    private static bool IsOrnament(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                return false;
        }

        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.Contains(' ')
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    /// <summary>The place of a video or a picture that a copy of the page lost: <c>[Gambas:Video]</c>.</summary>
    private static bool IsEmbed(ReadOnlySpan<char> text) => text[0] == '[' && text[^1] == ']' && text.Contains(':');

    private static bool IsCopyright(ReadOnlySpan<char> text) =>
        text[0] == '©' || text.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("copyright", StringComparison.OrdinalIgnoreCase);

    private static bool IsLabelled(ReadOnlySpan<char> text, in PageWords words, out bool opensList)
    {
        opensList = false;
        int first = FirstWord(words);
        if (first == words.Count || words.Match(first, WordClass.FurnitureLabel, out int end) is not { } label)
            return false;

        bool alone = IsNothingBehind(words, end);
        bool colon = words.Is(end, ':');
        FurnitureUse use = UseOf(label);
        opensList = (use is FurnitureUse.List && (alone || colon)) || (use is FurnitureUse.Link && alone);
        return alone || use switch
        {
            FurnitureUse.Line => true,
            FurnitureUse.Link => colon || !EndsSentence(text),
            FurnitureUse.Capitals => IsInCapitals(words, first, end) && !EndsSentence(text) && char.IsUpper(words.Chars(end)[0]),
            FurnitureUse.Label or FurnitureUse.List => colon,
            _ => false,
        };
    }

    private static int FirstWord(in PageWords words)
    {
        int first = 0;
        while (first < words.Count && words[first].Kind is not (TokenKind.Word or TokenKind.Number))
            first++;
        return first;
    }

    private static bool IsNothingBehind(in PageWords words, int index)
    {
        for (; index < words.Count; index++)
        {
            if (words[index].Kind is TokenKind.Word or TokenKind.Number)
                return false;
        }

        return true;
    }

    private static bool IsInCapitals(in PageWords words, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            foreach (char c in words.Chars(i))
            {
                if (char.IsLower(c))
                    return false;
            }
        }

        return end < words.Count;
    }

    /// <summary>
    /// How much of a text is a request that names where to follow, <c>Ikuti … di Google News</c>: to the end of its sentence,
    /// unless that is far, as where a page's parts were run together; 0 if the text begins with none.
    /// </summary>
    private static int PromptLength(ReadOnlySpan<char> text, in PageWords words)
    {
        int first = FirstWord(words);
        if (first == words.Count || words.Match(first, WordClass.PromptOpening, out int end) is null)
            return 0;

        int start = words[0].Start;
        int channel = 0, stop = text.Length;
        for (int i = end; i < words.Count && words[i].Start - start < stop; i++)
        {
            if (words.Match(i, WordClass.PromptChannel, out int behind) is null)
                continue;
            channel = words[behind - 1].End - start;
            int dot = text[channel..].IndexOf(". ");
            stop = dot < 0 ? text.Length : channel + dot + 1;
        }

        ReadOnlySpan<char> rest = channel == 0 ? [] : text[channel..stop].TrimStart();
        if (rest.IsEmpty)
            return channel;
        bool goesOn = char.IsLower(rest[0]);
        return stop - channel <= (goesOn ? LongestRest * 2 : LongestRest) ? stop : channel;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) => text[^1] is '.' or '”' or '"';

    private static FurnitureUse UseOf(Lexeme label) => Enum.Parse<FurnitureUse>(label.ValueIn(WordClass.FurnitureLabel)!, ignoreCase: true);
}
