namespace BriefingBot.Core.Search;

/// <summary>A word of a question.</summary>
/// <param name="Text">Folded.</param>
/// <param name="IsStop">True if it carries no topic; a word in capitals does, whatever it means otherwise: <c>AS</c>, <c>WHO</c>.</param>
internal readonly record struct AskedWord(string Text, bool IsStop)
{
    public static AskedWord Of(FoldedWord word, string question)
    {
        ReadOnlySpan<char> written = word.Span.Of(question);
        bool isCapitals = written.Length > 1 && !written.ContainsAnyExceptInRange('A', 'Z');
        return new AskedWord(word.Text, !isCapitals && SearchQuery.IsStopword(word.Text));
    }

    public static string Join(ReadOnlySpan<AskedWord> words)
    {
        var texts = new string[words.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = words[i].Text;
        return string.Join(' ', texts);
    }
}
