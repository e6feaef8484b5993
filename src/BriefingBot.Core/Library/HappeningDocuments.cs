using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Search;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Library;

/// <summary>What events are found by.</summary>
internal static class HappeningDocuments
{
    /// <summary>An event told more often is found by what its first tellings say.</summary>
    private const int MostTellings = 64;

    public static string Place(string place) => $"place:{place}";

    public static string Cast(string actor) => $"cast:{actor}";

    /// <param name="stories">A power of two: so many stories tell of it at least.</param>
    public static string ToldBy(int stories) => string.Create(CultureInfo.InvariantCulture, $"told:{stories}");

    public static string Kind(EventKind kind) => $"kind:{kind}";

    /// <summary>Of everything that the document is made from; null where the bytes of a story are not known.</summary>
    public static ulong? FingerprintOf(Happening happening, Func<int, ShelvedStory> shelved)
    {
        var sum = new StableSum((ulong)happening.Tellings.Length);
        foreach (Telling telling in happening.Tellings)
        {
            if (shelved(telling.Told.Story.Number).Fingerprint is not { } story)
                return null;

            // Several events may begin at one place of a story, and differ in kind or in those who take part.
            sum.Add(story);
            sum.Add(((ulong)telling.Kind << 32) | (uint)telling.Told.Fact.Span.Start);
            sum.Add(telling.Place ?? "");
            foreach (string actor in telling.Cast)
                sum.Add(actor);
        }

        return sum.Value;
    }

    /// <summary>The event as one document, dated by its first day, worth as many stories as tell it.</summary>
    /// <param name="shelved">The story of a number, with its names.</param>
    public static Bundle Of(Happening happening, Func<int, ShelvedStory> shelved)
    {
        string language = happening.Tellings[0].Told.Story.Article.Language;
        var fields = ImmutableArray.CreateBuilder<IndexField>();
        var keywords = new HashSet<string>(StringComparer.Ordinal) { Kind(happening.Kind) };
        for (int stories = 1; stories <= happening.StoryCount; stories *= 2)
            keywords.Add(ToldBy(stories));
        foreach (Telling telling in happening.Tellings.Take(MostTellings))
        {
            Story story = telling.Told.Story;
            string[] words = [.. WordFolding.Words(story.Article.Reading, telling.Told.Fact.Span).Select(static word => word.Text)];
            fields.Add(new IndexField(string.Join(' ', words)));

            // A document has the stems of one language; those of another stand as words beside it.
            if (story.Article.Language != language)
                fields.Add(new IndexField(string.Join(' ', words.Select(Stems.For(story.Article.Language).Of)), Bm25.StemFrequency));
            FactDocuments.AddNames(keywords, FactDocuments.MentionsOf(shelved(story.Number)), telling.Told.Fact.Span, except: null);
            keywords.Add(FactDocuments.Language(story.Article.Language));
            keywords.UnionWith(telling.Cast.Select(Cast));
            if (telling.Place is not null)
                keywords.Add(Place(telling.Place));
            if ((telling.From ?? story.Day) is { } from && (telling.To ?? story.Day) is { } to)
                keywords.UnionWith(HeldDays.Of(from, to));
        }

        IStemmer forms = Stems.For(language);
        return new Bundle(
            happening.Id, happening.Best.From is { } day ? FactDocuments.DateOf(day) : null,
            [new IndexDocument(fields.ToImmutable(), forms, [.. keywords], (byte)Math.Min(byte.MaxValue, happening.StoryCount))]);
    }
}
