using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Commands;

/// <summary>A figure prepared for comparison with others, and the places that tell the same of the same claimant.</summary>
internal sealed class FigureClaim
{
    /// <summary>So much two exact numbers may differ and still be one, rounded.</summary>
    private const decimal Rounding = 0.02m;
    private const decimal RoughRounding = 0.1m;

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
        IsDuration = LanguageCatalog.All.Any(language => language.Lexicon.Find(figure.Unit)?.Is(WordClass.TimeUnit) == true);
        IsBareMeasure = figure.Counts is null && (FigureText.IsCurrency(figure.Unit) || figure.Unit is "%" or "x");
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

    /// <summary>Money or a share of which the article does not say what it is: never compared either.</summary>
    public bool IsBareMeasure { get; }

    /// <summary>What is counted as plain words in their order, without the names in it.</summary>
    public string[] CountedWords { get; }

    /// <summary>True if both are told of the same matter and time.</summary>
    public bool IsAboutTheSameAs(FigureClaim other) =>
        (_years.Count == 0 || other._years.Count == 0 || _years.Overlaps(other._years)) && SharesName(other) && SharesTwo(other);

    /// <summary>True if this is the same number of the same matter, claimed by the same one.</summary>
    public bool Repeated(FigureClaim other) =>
        Told.Fact.Value == other.Told.Fact.Value && Told.Fact.Upper == other.Told.Fact.Upper && Told.Fact.Modifier == other.Told.Fact.Modifier &&
        (Told.Fact.Value is not null || Claimant is not null) && Claimant == other.Claimant && Told.Story != other.Told.Story && IsAboutTheSameAs(other);

    /// <summary>True if the two cannot both be right, or at least are not the same number.</summary>
    public bool Contradicts(FigureClaim other)
    {
        (Figure own, Figure theirs) = (Told.Fact, other.Told.Fact);
        if (IsDuration || IsBareMeasure || own.Value is not { } value || theirs.Value is not { } another || (Claimant == other.Claimant && Told.Story == other.Told.Story))
            return false;
        if (MeasureOf(own) != MeasureOf(theirs) || !IsAboutTheSameAs(other))
            return false;

        bool isRough = own.Modifier == FigureModifier.About || theirs.Modifier == FigureModifier.About;
        decimal tolerance = Math.Max(Math.Abs(value), Math.Abs(another)) * (isRough ? RoughRounding : Rounding);
        return (own.Upper ?? value) + tolerance < another || (theirs.Upper ?? another) + tolerance < value;
    }

    /// <summary>Money and shares are measured alike only in the same currency; things that are counted are compared by what they are.</summary>
    private static string MeasureOf(Figure figure) => figure.Counts is null ? "" : figure.Unit;

    private bool SharesName(FigureClaim other)
    {
        foreach (string name in _named)
        {
            if (other._surroundings.Contains(name))
                return true;
        }

        return false;
    }

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
