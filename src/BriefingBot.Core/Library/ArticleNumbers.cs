using BriefingBot.Core.Articles;

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
    /// <returns>The articles in that order.</returns>
    /// <exception cref="InvalidOperationException">One has a number.</exception>
    public LibraryArticle[] Give(IEnumerable<LibraryArticle> articles)
    {
        LibraryArticle[] ordered = [.. articles.OrderBy(static article => article.Article.File, StringComparer.Ordinal)];
        foreach (LibraryArticle article in ordered)
        {
            if (article.Number != 0)
                throw new InvalidOperationException($"'{article.Article.File}' is in a library already.");
            if (!_numbers.TryGetValue(article.Article.Id, out int number))
                _numbers.Add(article.Article.Id, number = ++_last);
            article.Number = number;
        }

        return ordered;
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
