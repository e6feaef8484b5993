using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Analyses;

public class AnalysisCodecTests
{
    public static TheoryData<string> Articles =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "config", "articles"), "*", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Read_WhatWasWritten_IsTheSameAnalysis(string path)
    {
        byte[] content = File.ReadAllBytes(Path.Combine(Repository.Root, path));
        AnalyzedArticle analyzed = Analyze(path, content);

        AnalyzedArticle? read = AnalysisCodec.Read(AnalysisCodec.Write(analyzed), analyzed.Article.Id, path, content);

        Assert.NotNull(read);
        Assert.Equal(analyzed.Article with { Blocks = [] }, read.Article with { Blocks = [] });
        Assert.Equal(analyzed.Article.Blocks, read.Article.Blocks);
        Assert.Equal(analyzed.Passages, read.Passages);
        Assert.Equal(analyzed.Statements, read.Statements);
        Assert.Equal(analyzed.Figures, read.Figures);
        Assert.Equal(analyzed.Events.Select(Line), read.Events.Select(Line));
        Assert.Equal(analyzed.Names.Select(Line), read.Names.Select(Line));
        Assert.Equal(analyzed.Summary with { Names = [] }, read.Summary with { Names = [] });
        Assert.Equal(analyzed.Summary.Names.Select(Line), read.Summary.Names.Select(Line));
        Assert.Equal(ContentFingerprint.Of(analyzed.Article).Keys, read.Fingerprint.Keys);
        Assert.Equal(AnalysisCodec.Write(analyzed), AnalysisCodec.Write(read));
    }

    [Fact]
    public void Read_AnyByteDamaged_IsNoAnalysis()
    {
        byte[] content = Encoding.UTF8.GetBytes(SampleArticles.Bridge);
        AnalyzedArticle analyzed = Analyze("a.txt", content);
        byte[] whole = AnalysisCodec.Write(analyzed);

        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x10;
            Assert.Null(AnalysisCodec.Read(damaged, analyzed.Article.Id, "a.txt", content));
        }

        Assert.Null(AnalysisCodec.Read(whole.AsSpan(0, whole.Length - 1).ToArray(), analyzed.Article.Id, "a.txt", content));
        Assert.Null(AnalysisCodec.Read([], analyzed.Article.Id, "a.txt", content));
        Assert.Null(AnalysisCodec.Read(whole, analyzed.Article.Id, "a.txt", content.AsSpan(0, content.Length - 1)));
    }

    [Fact]
    public void Key_ContentKindOrByte_MakesAnother()
    {
        var key = AnalysisKey.Of("a.txt", [1, 2, 3]);

        Assert.Equal(key, AnalysisKey.Of("folder/b.TXT", [1, 2, 3]));
        Assert.NotEqual(key, AnalysisKey.Of("a.md", [1, 2, 3]));
        Assert.NotEqual(key, AnalysisKey.Of("a.txt", [1, 2, 4]));
    }

    private static string Line(NewsEvent happening) => $"{happening with { Participants = [] }} {string.Join('|', happening.Participants)}";

    private static string Line(Name name) => $"{name with { Forms = [], Mentions = [] }} {string.Join('|', name.Forms)} {string.Join('|', name.Mentions)}";

    private static string Line(NameSummary name) => $"{name with { Forms = [] }} {string.Join('|', name.Forms)}";

    private static AnalyzedArticle Analyze(string path, byte[] content) =>
        ArticleAnalyzer.Analyze(Assert.IsType<ReadResult.Accepted>(new ArticleReader().Read(new ArticleId(path), path, content)).Article);
}
