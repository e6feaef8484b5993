using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Library;
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
    private readonly string _reading;
    private readonly List<FoldedWord> _words;
    private readonly (TextSpan Span, int Id)[] _mentions;
    private readonly ImmutableArray<string> _keywords;
    private readonly Stems _forms;

    public FactDocuments(ShelvedStory shelved)
    {
        _shelved = shelved;
        _reading = shelved.Story.Article.Reading;
        _words = WordFolding.Words(_reading);
        _mentions = shelved.Mentions();
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

    public Bundle Passages() => BundleOf([.. Story.Analyzed.Passages.Select(passage =>
        Document(passage.Span, passage.Span, except: null, NamesIn(passage.Span, null)))]);

    public Bundle Statements() => BundleOf([.. Story.Analyzed.Statements.Select(statement =>
    {
        int by = statement.Speaker is null ? -1 : _shelved.IdOf(statement.Speaker.Name);
        TextSpan? mention = statement.Speaker?.MentionSpan;
        return Document(
            statement.Span, statement.Context, mention,
            [.. NamesIn(statement.Context, mention), .. by < 0 ? [] : (string[])[By(by), Attributed], Kind(statement.Kind.ToString())]) with
        { Group = by + 1 };
    })]);

    public Bundle Figures() => BundleOf([.. Story.Analyzed.Figures.Select(figure =>
    {
        int by = figure.Claimant is null ? -1 : _shelved.IdOf(figure.Claimant.Name);
        TextSpan? mention = figure.Claimant?.MentionSpan;
        return Document(figure.Span, figure.Context, mention, [.. NamesIn(figure.Context, mention), .. by < 0 ? [] : (string[])[By(by)]]);
    })]);

    /// <summary>A title may stand outside the text, in metadata, so it is found by its words alone; the story's names complete what is typed.</summary>
    public Bundle Title() => BundleOf([new IndexDocument(
        [new IndexField(WordFolding.Fold(Story.Article.Title ?? ""))], _forms,
        [.. _keywords, .. Story.Main.Names.SelectMany(static name => name.Keywords()).Distinct()])]);

    /// <summary>The keywords of those who are named inside a span.</summary>
    /// <param name="mentions">All of the story, in the order of the text.</param>
    /// <param name="except">Mentions that overlap this do not count.</param>
    public static IEnumerable<string> NamesIn((TextSpan Span, int Id)[] mentions, TextSpan span, TextSpan? except = null) => mentions
        .SkipWhile(mention => mention.Span.Start < span.Start)
        .TakeWhile(mention => mention.Span.Start < span.End)
        .Where(mention => except is not { } skipped || !skipped.Overlaps(mention.Span))
        .Select(static mention => mention.Id)
        .Distinct()
        .Select(SearchQuery.Naming);

    private Bundle BundleOf(ImmutableArray<IndexDocument> documents) =>
        new(Story.Number, Story.Day is { } day ? DateOf(day) : null, documents);

    /// <param name="except">Left out: a speaker's own name is no topic.</param>
    private IndexDocument Document(TextSpan span, TextSpan context, TextSpan? except, IEnumerable<string> keywords)
    {
        string words = Words(span, except);
        string before = Words(TextSpan.FromBounds(Math.Min(context.Start, span.Start), span.Start), except);
        string behind = Words(TextSpan.FromBounds(span.End, Math.Max(context.End, span.End)), except);
        ImmutableArray<IndexField> fields = (before.Length, behind.Length) switch
        {
            (0, 0) => [new IndexField(words)],
            (_, 0) => [new IndexField(words), new IndexField(before, BesideWeight)],
            (0, _) => [new IndexField(words), new IndexField(behind, BesideWeight)],
            _ => [new IndexField(words), new IndexField(before, BesideWeight), new IndexField(behind, BesideWeight)],
        };
        return new IndexDocument(fields, _forms, [.. keywords, .. _keywords]);
    }

    private string Words(TextSpan span, TextSpan? except)
    {
        if (span.Length == 0)
            return "";

        var text = new DefaultInterpolatedStringHandler(span.Length, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        bool isFirst = true;
        for (int i = FirstWordAt(span.Start); i < _words.Count && _words[i].Span.Start < span.End; i++)
        {
            FoldedWord word = _words[i];
            if (except is { Length: > 0 } skipped && skipped.Overlaps(word.Span))
                continue;
            if (!isFirst)
                text.AppendLiteral(" ");
            text.AppendLiteral(word.Text);
            isFirst = false;
        }

        return text.ToStringAndClear();
    }

    private int FirstWordAt(int position)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_words[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private IEnumerable<string> NamesIn(TextSpan span, TextSpan? except) => NamesIn(_mentions, span, except);
}
