using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Extraction.Numbers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Commands;

/// <summary>A figure prepared for comparison with others, and the places that tell the same of the same claimant.</summary>
internal sealed class FigureClaim
{
    /// <summary>Names and content words of the sentence, apart from the figure and its claimant; a capital stands for its country.</summary>
    private readonly HashSet<string> _surroundings;

    private readonly string[] _named;
    private readonly HashSet<string> _years;

    public FigureClaim(Told<Figure> told, LibrarySnapshot library)
    {
        Told = told;
        (Story story, Figure figure) = told;
        Claimant = figure.Claimant is null ? null : library.NameOf(story, figure.Claimant.Name);
        Counted = figure.Counts is { } counts ? new Excerpt(story.Article, counts).Display : figure.Unit;
        IsDuration = FigureUnits.IsTime(figure.Unit);
        IsBareMeasure = figure.Counts is null && FigureUnits.IsMeasure(figure.Unit);
        CountedWords = CountedWordsOf(story, Counted);
        _surroundings = SurroundingsOf(library);
        _named = [.. _surroundings.Where(static word => word[0] == '@')];
        _years = [.. WordFolding.Words(story.Article.Reading, figure.Context).Select(static word => word.Text).Where(IsYear)];
    }

    public Told<Figure> Told { get; }

    /// <summary>Other tellings of the same figure.</summary>
    public List<Told<Figure>> Repeats { get; } = [];

    /// <summary>Null where the articles state it themselves.</summary>
    public NameEntry? Claimant { get; }

    /// <summary>What is counted, as the article words it.</summary>
    public string Counted { get; }

    /// <summary>A time that something takes: it is never compared, for it says nothing of what it measures.</summary>
    public bool IsDuration { get; }

    /// <summary>Money, a share or a measure of which the article does not say what it is: never compared either.</summary>
    public bool IsBareMeasure { get; }

    /// <summary>What is counted as plain words in their order, without the names in it.</summary>
    public string[] CountedWords { get; }

    /// <summary>True if both are told of the same matter and time.</summary>
    public bool IsAboutTheSameAs(FigureClaim other) =>
        (_years.Count == 0 || other._years.Count == 0 || _years.Overlaps(other._years)) && SharedNames(other) > 0 && SharesTwo(other);

    /// <summary>True if what is counted is called the same, or by one in fewer words; <c>kapal ikan</c> and <c>kapal feri</c> may be two.</summary>
    public bool IsNamedLike(FigureClaim other) => CountedWords.All(other.CountedWords.Contains) || other.CountedWords.All(CountedWords.Contains);

    /// <summary>True if this is the same number of the same matter, claimed by the same one.</summary>
    public bool Repeated(FigureClaim other) =>
        Told.Fact.Value == other.Told.Fact.Value && Told.Fact.Upper == other.Told.Fact.Upper && Told.Fact.Modifier == other.Told.Fact.Modifier &&
        (Told.Fact.Value is not null || Claimant is not null) && Claimant == other.Claimant && Told.Story != other.Told.Story && IsAboutTheSameAs(other);

    /// <summary>True if the two cannot both be right, or at least are not the same number.</summary>
    public bool Contradicts(FigureClaim other)
    {
        (Figure own, Figure theirs) = (Told.Fact, other.Told.Fact);
        if (IsDuration || IsBareMeasure || own.Value is null || theirs.Value is null || IsOfOneSource(other))
            return false;
        return MeasureOf(own) == MeasureOf(theirs) && IsAboutTheSameAs(other) && (IsNamedLike(other) || SharedNames(other) > 1) && !FigureReach.Agree(own, theirs);
    }

    /// <summary>One outlet that tells the same one's number twice, or its own, has rounded it or brought it up to date.</summary>
    private bool IsOfOneSource(FigureClaim other) => Claimant == other.Claimant &&
        (Told.Story == other.Told.Story || Told.Story.Sources.Intersect(other.Told.Story.Sources, StringComparer.OrdinalIgnoreCase).Any());

    /// <summary>Money and shares are measured alike only in the same currency; things that are counted are compared by what they are, a third of them with no number of them.</summary>
    private static string MeasureOf(Figure figure) => FigureUnits.IsMeasure(figure.Unit) ? figure.Unit : figure.Value is > 0 and < 1 ? "part" : "";

    private int SharedNames(FigureClaim other) => _named.Count(other._surroundings.Contains);

    private bool SharesTwo(FigureClaim other)
    {
        int shared = 0;
        foreach (string word in _surroundings)
        {
            if (other._surroundings.Contains(word) && ++shared == 2)
                return true;
        }

        return false;
    }

    private HashSet<string> SurroundingsOf(LibrarySnapshot library)
    {
        (Story story, Figure figure) = Told;
        var surroundings = new HashSet<string>(StringComparer.Ordinal);
        TextSpan claimed = figure.Claimant?.MentionSpan ?? default;
        var named = new List<TextSpan>();
        foreach (Name name in story.Analyzed.Names)
        {
            foreach (TextSpan mention in name.Mentions)
            {
                if (!figure.Context.Contains(mention) || (claimed.Length > 0 && claimed.Overlaps(mention)))
                    continue;
                named.Add(mention);
                if (library.NameOf(story, name.Canonical) is { } entry && entry != Claimant)
                    surroundings.Add(entry.Kind == NameKind.Place ? $"@{NameKeys.Country(entry.Canonical)}" : SearchQuery.Naming(entry.Id));
            }
        }

        foreach (FoldedWord word in WordFolding.Words(story.Article.Reading, figure.Context))
        {
            bool isOutside = !figure.Span.Overlaps(word.Span) && !claimed.Overlaps(word.Span) && !named.Exists(mention => mention.Overlaps(word.Span));
            if (isOutside && word.Text.Length > 3 && !SearchQuery.IsStopword(word.Text))
                surroundings.Add(word.Text);
        }

        return surroundings;
    }

    /// <summary>The words of what is counted, each as the last of its stems, which is its synonym where it has one.</summary>
    private static string[] CountedWordsOf(Story story, string counted)
    {
        string text = counted;
        foreach (string form in story.Analyzed.Names.SelectMany(static name => name.Forms).OrderByDescending(static form => form.Length))
            text = text.Replace(form, " ", StringComparison.Ordinal);

        string[] words = [.. SearchQuery.ContentWords(text).Select(Stems.Plainest)];
        return words.Length > 0 ? words : [WordFolding.Fold(counted)];
    }

    private static bool IsYear(string word) => word.Length == 4 && word[0] is '1' or '2' && word.All(char.IsAsciiDigit);
}
