using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction;

public class AnalyzedArticleTests
{
    private const string Text = "Ratna Dewi melihat 40 perahu di Lereng.\nMenurut Ratna Dewi, 12 perahu rusak.\nPara nelayan menunggu bantuan.\nTidak ada korban.";

    private static readonly AnalyzedArticle Told = new ToldArticle("a.txt", Text)
        .Naming(NameKind.Person, "Ratna Dewi", "kepala desa")
        .Naming(NameKind.Place, "Lereng")
        .Saying("Ratna Dewi", "12 perahu rusak")
        .Saying("Para nelayan", "menunggu bantuan")
        .Saying(null, "Tidak ada korban")
        .Counting("40 perahu", 40, "perahu")
        .Counting("12 perahu", 12, "perahu", "Ratna Dewi")
        .Build();

    [Fact]
    public void Summary_NamesAndSpeakers_AreEachThereOnceWithTheirStatements()
    {
        FactSummary summary = Told.Summary;

        Assert.Equal((4, 3, 1, 2), (summary.Passages, summary.Statements, summary.OpenStatements, summary.Figures));
        Assert.Equal(
            [("Ratna Dewi", NameKind.Person, 2, 1), ("Lereng", NameKind.Place, 1, 0), ("Para nelayan", (NameKind?)NameKind.Person, 1, 1)],
            summary.Names.Select(static name => (name.Canonical, name.Kind, name.Mentions, name.Statements)));
        Assert.Equal("kepala desa", summary.Names[0].Role);
    }

    [Fact]
    public void MentionsOf_NameOrSpeaker_AreThePlacesWhereItStands()
    {
        Assert.Equal(Told.Names[0].Mentions, Told.MentionsOf("Ratna Dewi"));
        Assert.Equal("Para nelayan", Assert.Single(Told.MentionsOf("Para nelayan")).Of(Text).ToString());
        Assert.Empty(Told.MentionsOf("Darto Halim"));
    }

    [Fact]
    public void Facts_AskedByManyThreadsAtOnce_AreTheSameForAll()
    {
        using var all = new Barrier(4);
        var kept = new AnalyzedArticle(Told.Article, Read, Told.Events, Told.Summary);

        ImmutableArray<Statement>[] read = new ImmutableArray<Statement>[4];
        Thread[] threads = [.. Enumerable.Range(0, read.Length).Select(at => new Thread(() => read[at] = kept.Statements))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();

        Assert.All(read, statements => Assert.True(statements == kept.Statements));
        Assert.Equal(Told.Statements.AsEnumerable(), read[0]);

        ArticleFacts Read(FactSummary summary)
        {
            all.SignalAndWait(TestContext.Current.CancellationToken);
            return Told.Facts with { Statements = [.. Told.Statements] };
        }
    }
}
