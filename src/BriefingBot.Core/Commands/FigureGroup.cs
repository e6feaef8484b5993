using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>Figures that count the same.</summary>
internal sealed class FigureGroup
{
    private readonly List<FigureClaim> _claims = [];

    /// <summary>Each claim once, those told in several places first joined, in the order they came.</summary>
    public IReadOnlyList<FigureClaim> Claims => _claims;

    /// <summary>What all of them count: the words that their wordings have in common, else the shortest wording.</summary>
    public string Counted(InterfaceTexts texts)
    {
        if (_claims[0].IsBareMeasure)
            return texts.Measure(_claims[0].Told.Fact.Unit);

        string[][] wordings = [.. _claims.Select(static claim => claim.Counted.Split(' '))];
        string[] shortest = wordings.MinBy(static words => words.Length)!;
        int first = Enumerable.Range(0, shortest.Length).TakeWhile(i => wordings.All(words => Same(words[i], shortest[i]))).Count();
        int last = Enumerable.Range(1, shortest.Length).TakeWhile(i => wordings.All(words => Same(words[^i], shortest[^i]))).Count();
        return string.Join(' ', first > 0 ? shortest[..first] : last > 0 ? shortest[^last..] : shortest);

        static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
    }

    public bool IsDuration => _claims[0].IsDuration;

    /// <summary>Groups in the order of their first figure, times that something takes behind all others.</summary>
    public static List<FigureGroup> Of(IEnumerable<Told<Figure>> figures, LibrarySnapshot library)
    {
        var groups = new List<FigureGroup>();
        var byHead = new Dictionary<string, List<FigureGroup>>(StringComparer.Ordinal);
        foreach (FigureClaim claim in figures.Select(told => new FigureClaim(told, library)))
        {
            bool isEnglish = claim.Told.Story.Article.Language == "en";
            string head = isEnglish ? claim.CountedWords[^1] : claim.CountedWords[0];
            if (!byHead.TryGetValue(head, out List<FigureGroup>? related))
                byHead.Add(head, related = []);

            FigureGroup? group = related.Find(group => group.Counts(claim));
            if (group is null)
            {
                groups.Add(group = new FigureGroup());
                related.Add(group);
            }

            group.Add(claim);
        }

        return [.. groups.OrderBy(static group => group.IsDuration)];
    }

    /// <summary>The claims that differ from another one although both are about the same.</summary>
    public FigureClaim[] Differing => [.. _claims.Where(claim => _claims.Exists(claim.Contradicts))];

    /// <summary>The claims that differ although they are about the same, and whose they are; null where none do.</summary>
    public string? Differences(InterfaceTexts texts) => Differing.Length == 0 ? null : texts.Differing(DifferingValues(texts));

    /// <summary>The numbers that differ with those who give them, the smallest first.</summary>
    public string DifferingValues(InterfaceTexts texts)
    {
        IEnumerable<string> values = Differing
            .OrderBy(static claim => claim.Told.Fact.Value)
            .Select(claim => $"{ValueOf(claim.Told.Fact, texts)} ({ClaimantOf(claim, texts)})")
            .Distinct();
        return string.Join(" · ", values);
    }

    /// <summary>The same thing in the same words or in fewer; in other words only if it is of the same matter.</summary>
    private bool Counts(FigureClaim claim) => _claims.Exists(known =>
        known.IsNamedLike(claim) ||
        (known.CountedWords.Length > 1 && claim.IsAboutTheSameAs(known)));

    private void Add(FigureClaim claim)
    {
        if (_claims.Find(known => known.Repeated(claim)) is { } same)
            same.Repeats.Add(claim.Told);
        else
            _claims.Add(claim);
    }

    private static string ValueOf(Figure figure, InterfaceTexts texts)
    {
        string number = texts.Number(figure.Value!.Value);
        return texts.Modified(figure.Modifier, figure.Upper is { } upper ? texts.Range(number, texts.Number(upper)) : number);
    }

    /// <summary>Whose number it is; an outlet's, or an article's, where nobody claims it.</summary>
    public static string ClaimantOf(FigureClaim claim, InterfaceTexts texts) =>
        claim.Told.Fact.Claimant?.Name ?? (claim.Told.Story.Sources is [var source, ..] ? source : claim.Told.Story.Article.Title ?? texts.UnknownSource);
}
