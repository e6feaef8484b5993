using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Answers which quotation a token stands in.</summary>
internal sealed class QuotationIndex
{
    private readonly ArticleText _text;
    private readonly int[] _byToken;
    private readonly List<Quotation> _quotations;

    public QuotationIndex(ArticleText text, List<Quotation> quotations)
    {
        (_text, _quotations) = (text, quotations);
        _byToken = new int[text.Tokens.Length];
        for (int q = 0; q < quotations.Count; q++)
            Array.Fill(_byToken, q + 1, quotations[q].First, quotations[q].End - quotations[q].First);
    }

    /// <summary>The quotation that holds a token, marks included; or null.</summary>
    public Quotation? At(int token) => _byToken[token] == 0 ? null : _quotations[_byToken[token] - 1];

    public bool StartsAt(int token) => _byToken[token] != 0 && _quotations[_byToken[token] - 1].First == token;

    /// <summary>True if a comma or the end of a sentence stands before the closing mark.</summary>
    public bool EndsWithStop(Quotation quotation)
    {
        int last = quotation.End - (_text.Tokens[quotation.End - 1].Kind == TokenKind.Quote ? 2 : 1);
        return last > quotation.First && _text.Article.Reading[_text.Tokens[last].End - 1] is '.' or ',' or '!' or '?' or '…';
    }
}
