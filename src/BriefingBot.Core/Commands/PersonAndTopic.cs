using System.Collections.Immutable;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Who and what a question in free words is about: the longest known name, and the rest.</summary>
/// <param name="Person">Null where the words hold no known name.</param>
/// <param name="Topic">Null where nothing is left; quoted runs keep their marks.</param>
internal sealed record PersonAndTopic(string? Person, string? Topic)
{
    private const int LongestName = 6;

    public static PersonAndTopic Read(string text, LibrarySnapshot library)
    {
        var words = new List<string>();
        var topic = new List<string>();
        bool afterLead = false;
        foreach (QuotedPart part in QuotedPart.Split(text))
        {
            if (part.IsQuoted)
            {
                topic.Add($"\"{part.Text}\"");
                continue;
            }

            foreach (string word in part.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (LanguageCatalog.All.Any(language => language.Lexicon.Find(word)?.ValueIn(WordClass.QuestionWord) is not null))
                    afterLead = true;
                else if (afterLead)
                    topic.Add(word);
                else
                    words.Add(word);
            }
        }

        (int start, int length) = LongestKnown(words, library);
        string? person = length == 0 ? null : string.Join(' ', words.Skip(start).Take(length));
        int titles = person is null ? start : TitlesBefore(words, start, length);
        words.RemoveRange(titles, start - titles);
        start = titles;
        string[] rest = [.. words.Where((word, index) => (index < start || index >= start + length) && !Is(word, WordClass.QuestionWord)), .. topic];
        return new PersonAndTopic(person, rest.Length == 0 ? null : string.Join(' ', rest));
    }

    /// <summary>The longest run of words that is someone who can speak; the first of several as long.</summary>
    private static (int Start, int Length) LongestKnown(List<string> words, LibrarySnapshot library)
    {
        for (int length = Math.Min(LongestName, words.Count); length > 0; length--)
        {
            for (int start = 0; start + length <= words.Count; start++)
            {
                if (length == 1 && (Is(words[start], WordClass.QuestionWord) || Is(words[start], WordClass.Stopword)))
                    continue;

                ImmutableArray<NameEntry> found = library.Names.Find(string.Join(' ', words.Skip(start).Take(length)));
                if (found.Any(entry => entry.Kind == NameKind.Person || entry.Statements > 0))
                    return (start, length);
            }
        }

        return (0, 0);
    }

    /// <summary>Where the titles and offices right before a name begin.</summary>
    private static int TitlesBefore(List<string> words, int start, int length)
    {
        for (int first = 0; first < start; first++)
        {
            string titled = string.Join(' ', words.Skip(first).Take(start + length - first));
            if (NameKeys.WithoutTitles(titled) == string.Join(' ', words.Skip(start).Take(length)))
                return first;
        }

        return start;
    }

    private static bool Is(string word, WordClass list) =>
        LanguageCatalog.All.Any(language => language.Lexicon.Find(word)?.Is(list) == true);
}
