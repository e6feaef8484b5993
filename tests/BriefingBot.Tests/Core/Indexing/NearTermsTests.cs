using BriefingBot.Core.Indexing;
using BriefingBot.Core.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Indexing;

public class NearTermsTests
{
    [Fact]
    public void FindNear_AnyWords_AreThoseWithinTheDistance() => Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        string[] words = [.. Enumerable.Range(0, 60).Select(_ => Word(random)).Distinct()];
        var writer = new IndexWriter();
        writer.Put([.. words.Select((word, owner) => new Bundle(owner, null, [new IndexDocument([], new PlainStemmer(), [$"spelt:{word}", $"other:{word}"])]))]);
        string asked = Word(random);
        int limit = random.Next(3);
        var near = new Dictionary<string, int>();

        Searcher.FindNear(writer.Current, "spelt:", asked, limit, near);

        Assert.Equal(
            words.Select(word => (Word: word, Distance: EditDistance.Between(word, asked, limit))).Where(found => found.Distance <= limit).Order(),
            near.Select(static found => (found.Key, found.Value)).Order());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(3, 5));

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)('a' + random.Next(3)))]);
}
