using BriefingBot.Core.Articles;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion;

/// <summary>What real pages, which stand beside some checkouts, are read as; told by their structure.</summary>
public class SharedArticlesTests
{
    [Theory]
    [InlineData("000", "TPPPPPHPPPPPPPPPPPPPHPPPPPPPPP", null, null)]
    [InlineData("001", "TPPPPPPPPCFPPPPPPPPFPPPP", null, null)]
    [InlineData("002", "TDPPPPPPPHPPPPPHPPPPPPPHPPPPPPP", "REPUBLIKA.CO.ID", null)]
    [InlineData("003", "FTBCPPPPPFPPPPPPPFPPPPPPPPPPPPFBBF", "KOMPAS.TV", "2024-06-18T10:39:00+07:00")]
    [InlineData("004", "PPPPHPPPPPPPPHPPPPPPPPHPPPPPHPPPPF", null, null)]
    public void Read_SharedArticle_FindsItsStructure(string prefix, string blocks, string? source, string? published)
    {
        Article article = SharedArticles.Read(prefix);

        Assert.Equal(blocks, Structure(article));
        Assert.Equal(source, article.Source);
        Assert.Equal(published, article.Published?.ToString());
        Assert.Equal("id", article.Language);
    }

    [Fact]
    public void Read_SharedArticleWithByline_NamesItsAuthor() => Assert.Equal(3, SharedArticles.Read("003").Author?.Split(' ').Length);

    /// <summary>A letter a block: the first of its kind.</summary>
    private static string Structure(Article article) => string.Concat(article.Blocks.Select(block => block.Kind.ToString()[0]));
}
