using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>What the facts of one story are found by: documents for the index, in the order of the story's own lists.</summary>
internal sealed class FactDocuments
{
    /// <summary>The keyword of documents of which the article says whose they are.</summary>
    public const string Attributed = "attributed";

    /// <summary>What stands beside a fact, in its sentence, counts less than the fact.</summary>
    private const float BesideWeight = 0.4f;

    private readonly ShelvedStory _shelved;
    private readonly FoldedText _words;
    private readonly (TextSpan Span, string Keyword)[] _mentions;
    private readonly ImmutableArray<string> _keywords;
    private readonly Stems _forms;

    public FactDocuments(ShelvedStory shelved)
    {
        _shelved = shelved;
        _words = new FoldedText(shelved.Story.Article.Reading);
        _mentions = MentionsOf(shelved);
        _forms = Stems.For(shelved.Story.Article.Language);
        _keywords = [.. shelved.Story.Sources.Select(WordFolding.Fold).Distinct().Select(Outlet), Language(shelved.Story.Article.Language)];
    }

    private Story Story => _shelved.Story;

    /// <summary>The keyword of documents that somebody says, claims or does.</summary>
    public static string By(int id) => string.Create(CultureInfo.InvariantCulture, $"!{id}");

    /// <param name="folded">The outlet's name.</param>
    public static string Outlet(string folded) => $"outlet:{folded}";

    public static string Language(string code) => $"language:{code}";

    public static string Kind(string kind) => $"kind:{kind}";

    /// <summary>A day as the index dates documents.</summary>
    public static DateTimeOffset DateOf(DateOnly day) => new(day.DayNumber * TimeSpan.TicksPerDay, TimeSpan.Zero);

    public Bundle Passages() =>
        BundleOf([.. Story.Analyzed.Passages.Select(passage => Document(passage.Span, passage.Span, except: null, by: -1))]);

    public Bundle Statements() => BundleOf([.. Story.Analyzed.Statements.Select(statement =>
    {
        int by = statement.Speaker is null ? -1 : _shelved.IdOf(statement.Speaker.Name);
        return Document(statement.Span, statement.Context, statement.Speaker?.MentionSpan, by, Kind(statement.Kind.ToString())) with { Group = by + 1 };
    })]);

    public Bundle Figures() => BundleOf([.. Story.Analyzed.Figures.Select(figure => Document(
        figure.Span, figure.Context, figure.Claimant?.MentionSpan, figure.Claimant is null ? -1 : _shelved.IdOf(figure.Claimant.Name)))]);

    /// <summary>A title may stand outside the text, in metadata, so it is found by its words alone; the story's names complete what is typed.</summary>
    public Bundle Title() => BundleOf([new IndexDocument(
        [new IndexField(WordFolding.Fold(Story.Article.Title ?? ""))], _forms,
        [.. _keywords, .. Story.Main.Names.SelectMany(static name => name.Keywords()).Distinct()])]);

    /// <summary>Where a story names whom, in the order of the text, with the keyword of documents that do.</summary>
    public static (TextSpan Span, string Keyword)[] MentionsOf(ShelvedStory shelved)
    {
        var mentions = new List<(TextSpan Span, string Keyword)>();
        foreach (Name name in shelved.Story.Analyzed.Names)
        {
            string keyword = SearchQuery.Naming(shelved.IdOf(name.Canonical));
            foreach (TextSpan mention in name.Mentions)
                mentions.Add((mention, keyword));
        }

        mentions.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return [.. mentions];
    }

    /// <summary>Adds the keywords of those who are named inside a span.</summary>
    /// <param name="mentions">All of the story, in the order of the text.</param>
    /// <param name="except">Mentions that overlap this do not count.</param>
    public static void AddNames(ICollection<string> keywords, (TextSpan Span, string Keyword)[] mentions, TextSpan span, TextSpan? except)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (mentions[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < mentions.Length && mentions[low].Span.Start < span.End; low++)
        {
            bool isLeftOut = except is { } skipped && skipped.Overlaps(mentions[low].Span);
            if (!isLeftOut && !keywords.Contains(mentions[low].Keyword))
                keywords.Add(mentions[low].Keyword);
        }
    }

    private Bundle BundleOf(ImmutableArray<IndexDocument> documents) =>
        new(Story.Number, Story.Day is { } day ? DateOf(day) : null, documents);

    /// <param name="except">Left out: a speaker's own name is no topic.</param>
    /// <param name="by">The id of whoever says, claims or does it; -1 for nobody known.</param>
    private IndexDocument Document(TextSpan span, TextSpan context, TextSpan? except, int by, string? kind = null)
    {
        string words = _words.Words(span, except);
        string before = _words.Words(TextSpan.FromBounds(Math.Min(context.Start, span.Start), span.Start), except);
        string behind = _words.Words(TextSpan.FromBounds(span.End, Math.Max(context.End, span.End)), except);
        ImmutableArray<IndexField> fields = (before.Length, behind.Length) switch
        {
            (0, 0) => [new IndexField(words)],
            (_, 0) => [new IndexField(words), new IndexField(before, BesideWeight)],
            (0, _) => [new IndexField(words), new IndexField(behind, BesideWeight)],
            _ => [new IndexField(words), new IndexField(before, BesideWeight), new IndexField(behind, BesideWeight)],
        };
        ImmutableArray<string>.Builder keywords = ImmutableArray.CreateBuilder<string>();
        AddNames(keywords, _mentions, context, except);
        keywords.AddRange(_keywords);
        if (by >= 0)
            keywords.AddRange(By(by), Attributed);
        if (kind is not null)
            keywords.Add(kind);
        return new IndexDocument(fields, _forms, keywords.ToImmutable());
    }
}
