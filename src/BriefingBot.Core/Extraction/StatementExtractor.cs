using System.Collections.Immutable;
using BriefingBot.Core.Extraction.Statements;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>
/// Finds who said what: quotations and reported speech, each with the one to whom the text gives it. One pass over the sentences of the
/// paragraphs; a speaker who cannot be told safely stays open.
/// </summary>
public static class StatementExtractor
{
    public static ImmutableArray<Statement> Extract(ArticleText text, NameMap names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        List<Quotation> quotations = QuotationFinder.Find(text);
        var reader = new SpeechReader(text, names, quotations);
        foreach (Section section in text.Sections)
        {
            if (section.IsParagraph)
                reader.ReadParagraph(section);
            else
                reader.Break();
        }

        return reader.Statements;
    }
}
