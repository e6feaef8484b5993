using BriefingBot.Core.Articles;
using BriefingBot.Core.Languages;

namespace BriefingBot.Core.Text;

/// <summary>
/// An article cut into sections, sentences and tokens: what every extractor reads. Title, deck, headings and paragraphs become
/// sections; bylines, captions and furniture do not. Immutable once built.
/// </summary>
public sealed class ArticleText
{
    private ArticleText(Article article, LanguageProfile language, Token[] tokens, Sentence[] sentences, Section[] sections) =>
        (Article, Language, Tokens, Sentences, Sections) = (article, language, tokens, sentences, sections);

    public Article Article { get; }

    public LanguageProfile Language { get; }

    /// <summary>All tokens in the order of the text.</summary>
    public Token[] Tokens { get; }

    /// <summary>All sentences in the order of the text.</summary>
    public Sentence[] Sentences { get; }

    /// <summary>All sections in the order of the text.</summary>
    public Section[] Sections { get; }

    public static ArticleText Read(Article article, LanguageProfile language)
    {
        var tokens = new List<Token>(article.Reading.Length / 5);
        var sentences = new List<Sentence>();
        var sections = new List<Section>(article.Blocks.Length);
        foreach (Block block in article.Blocks)
        {
            if (block.Kind is BlockKind.Byline or BlockKind.Caption or BlockKind.Furniture)
                continue;

            int firstToken = tokens.Count;
            int firstSentence = sentences.Count;
            Tokenizer.Tokenize(article.Text, article.Reading, block.Span, language.Lexicon, tokens);
            SentenceSplitter.Split(article.Reading, tokens, firstToken, sections.Count, sentences);
            sections.Add(new Section(block, firstToken, tokens.Count, firstSentence, sentences.Count));
        }

        return new ArticleText(article, language, [.. tokens], [.. sentences], [.. sections]);
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Chars(int token) => Tokens[token].Span.Of(Article.Reading);

    /// <summary>The characters from the first token to the one before <paramref name="end"/>, as they stand in the text.</summary>
    public string Words(int first, int end) => SpanOf(first, end).Of(Article.Reading).ToString();

    /// <summary>The span from a token to the one before <paramref name="end"/>; the range must not be empty.</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>True if the token is this one character.</summary>
    public bool Is(int token, char character) =>
        Tokens[token].Length == 1 && Article.Reading[Tokens[token].Start] == character;

    /// <summary>True for a word whose first letter is a capital.</summary>
    public bool IsCapitalized(int token) =>
        Tokens[token].Kind == TokenKind.Word && char.IsUpper(Article.Reading[Tokens[token].Start]);

    /// <summary>True for a single mark that a name begins with: <c>'Aisyah</c>.</summary>
    public bool IsApostrophe(int token) =>
        QuoteMarks.IsSingle(Article.Reading[Tokens[token].Start]) && token + 1 < Tokens.Length && Tokens[token + 1].IsAttached && IsCapitalized(token + 1);

    /// <summary>A dash or hyphen with spaces around it.</summary>
    public bool IsDash(int token) =>
        (Is(token, '-') || Is(token, '–') || Is(token, '—')) && !Tokens[token].IsAttached && token + 1 < Tokens.Length && !Tokens[token + 1].IsAttached;

    /// <summary>A full stop inside a phrase, behind an initial or an abbreviation.</summary>
    public bool IsInnerStop(int token) =>
        Is(token, '.') && token > 0 && Tokens[token].IsAttached && Tokens[token - 1].Length <= 4 && token + 1 < Tokens.Length && IsCapitalized(token + 1);

    /// <summary>The index of the sentence that holds a token.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (Sentences[middle].First <= token)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
