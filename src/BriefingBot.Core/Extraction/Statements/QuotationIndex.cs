using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Answers which quotation a token stands in.</summary>
internal sealed class QuotationIndex
{
    private readonly int[] _byToken;
    private readonly List<Quotation> _quotations;

    public QuotationIndex(ArticleText text, List<Quotation> quotations)
    {
        _quotations = quotations;
        _byToken = new int[text.Tokens.Length];
        for (int q = 0; q < quotations.Count; q++)
            Array.Fill(_byToken, q + 1, quotations[q].First, quotations[q].End - quotations[q].First);
    }

    /// <summary>The quotation that holds a token, marks included; or null.</summary>
    public Quotation? At(int token) => _byToken[token] == 0 ? null : _quotations[_byToken[token] - 1];

    public bool StartsAt(int token) => _byToken[token] != 0 && _quotations[_byToken[token] - 1].First == token;
}
