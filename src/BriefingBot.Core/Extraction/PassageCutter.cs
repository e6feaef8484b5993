using System.Collections.Immutable;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Cuts paragraphs into passages of at most three sentences, of even size.</summary>
public static class PassageCutter
{
    private const int MostSentences = 3;

    public static ImmutableArray<Passage> Cut(ArticleText text)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (Section section in text.Sections)
        {
            int count = section.EndSentence - section.FirstSentence;
            if (!section.IsParagraph || count == 0)
                continue;

            int parts = (count + MostSentences - 1) / MostSentences;
            for (int part = 0; part < parts; part++)
            {
                Sentence first = text.Sentences[section.FirstSentence + (count * part / parts)];
                Sentence last = text.Sentences[section.FirstSentence + (count * (part + 1) / parts) - 1];
                passages.Add(new Passage(TextSpan.FromBounds(first.Span.Start, last.Span.End), section.Block.Paragraph));
            }
        }

        return passages.ToImmutable();
    }
}
