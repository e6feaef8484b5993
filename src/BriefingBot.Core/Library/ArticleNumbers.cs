using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Library;

/// <summary>Numbers once given, those of files that are gone among them: a file that comes back has its old one. None is given twice.</summary>
internal sealed class ArticleNumbers
{
    /// <summary>So many numbers of files that are gone outlive the process, the latest.</summary>
    private const int MostGone = 100_000;

    private readonly Dictionary<ArticleId, int> _numbers;
    private int _last;

    public ArticleNumbers()
        : this([], 0)
    {
    }

    private ArticleNumbers(Dictionary<ArticleId, int> numbers, int last) => (_numbers, _last) = (numbers, last);

    /// <summary>New numbers follow the order of file names, so that a start over the same files gives the same numbers.</summary>
    public List<(int Number, AnalyzedArticle Analyzed)> Give(IReadOnlyCollection<AnalyzedArticle> articles)
    {
        var numbered = new List<(int, AnalyzedArticle)>(articles.Count);
        foreach (AnalyzedArticle analyzed in articles.OrderBy(static analyzed => analyzed.Article.File, StringComparer.Ordinal))
        {
            if (!_numbers.TryGetValue(analyzed.Article.Id, out int number))
                _numbers.Add(analyzed.Article.Id, number = ++_last);
            numbered.Add((number, analyzed));
        }

        return numbered;
    }

    /// <summary>A copy for writing beside changes.</summary>
    /// <param name="isThere">Says whether a file is an article of the library.</param>
    public ArticleNumbers Copy(Func<ArticleId, bool> isThere)
    {
        int gone = 0;
        return new ArticleNumbers(
            _numbers.OrderByDescending(static numbered => numbered.Value).Where(numbered => isThere(numbered.Key) || gone++ < MostGone).ToDictionary(), _last);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_last);
        writer.Write(_numbers.Count);
        foreach ((ArticleId id, int number) in _numbers)
        {
            writer.Write(id.Value);
            writer.Write(number);
        }
    }

    public static ArticleNumbers Read(BinaryReader reader)
    {
        int last = reader.ReadInt32(), count = reader.ReadInt32();
        var numbers = new Dictionary<ArticleId, int>(count);
        for (; count > 0; count--)
            numbers.Add(new ArticleId(reader.ReadString()), reader.ReadInt32());
        return new ArticleNumbers(numbers, last);
    }
}
