namespace BriefingBot.Core.Articles;

/// <summary>
/// Where an article came from, for its whole life: the full path of its file. A changed file is the same article.
/// </summary>
public readonly record struct ArticleId(string Value)
{
    public override string ToString() => Value;
}
