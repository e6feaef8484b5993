using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;
using Xunit;

namespace BriefingBot.Tests.Core.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("kata ")]
    [InlineData("Rp 1,2 miliar ")]
    [InlineData("\"kata\" kata. putin ")]
    public void Split_TextWithoutEnd_IsCutIntoPiecesThatLoseNothing(string words)
    {
        string text = string.Concat(Enumerable.Repeat(words, 5_000));
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), LanguageCatalog.Indonesian.Lexicon, tokens);
        var sentences = new List<Sentence>();

        SentenceSplitter.Split(text, tokens, first: 0, section: 0, sentences);

        Assert.All(sentences, static sentence => Assert.InRange(sentence.End - sentence.First, 1, 500));
        Assert.Equal(0, sentences[0].First);
        Assert.Equal(tokens.Count, sentences[^1].End);
        Assert.All(sentences.Zip(sentences.Skip(1)), static pair => Assert.Equal(pair.First.End, pair.Second.First));
    }
}
