namespace BriefingBot.Evaluate;

/// <summary>Writes a text anew with one kind of double quotation marks, each mark in its place, so that offsets stay true.</summary>
/// <param name="Open">Takes the place of every double mark that opens.</param>
/// <param name="Close">Takes the place of every other double mark.</param>
internal readonly record struct MarkVariant(char Open, char Close)
{
    private const string DoubleMarks = "\"“”„‟«»";

    /// <returns>Null for a name that is none of <c>straight</c>, <c>curly</c> and <c>guillemet</c>.</returns>
    public static MarkVariant? Named(string name) => name switch
    {
        "straight" => new MarkVariant('"', '"'),
        "curly" => new MarkVariant('“', '”'),
        "guillemet" => new MarkVariant('«', '»'),
        _ => null,
    };

    public string Rewrite(string text)
    {
        char[] rewritten = text.ToCharArray();
        bool inside = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                inside = false;
            if (!DoubleMarks.Contains(text[i]))
                continue;

            inside = Opens(text, i, inside);
            rewritten[i] = inside ? Open : Close;
        }

        return new string(rewritten);
    }

    /// <summary>The sets write one mark for both ends, so white space tells them apart, and where it does not, what came before.</summary>
    private static bool Opens(string text, int mark, bool inside)
    {
        bool freeBefore = mark == 0 || char.IsWhiteSpace(text[mark - 1]) || text[mark - 1] is '(' or '[';
        bool freeAfter = mark + 1 == text.Length || char.IsWhiteSpace(text[mark + 1]);
        return freeBefore == freeAfter ? !inside : freeBefore;
    }
}
