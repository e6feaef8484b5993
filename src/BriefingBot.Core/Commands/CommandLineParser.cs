using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Commands;

/// <summary>
/// Reads a typed command: <c>/who Putin topic:"arms transfer" since:2024-06-18 page 2</c>. Options go by their names in any
/// language. A value reaches to the next option, or to its closing quotation mark, or as far as it reads as a date or choice.
/// </summary>
public sealed class CommandLineParser(CommandCatalog catalog)
{
    private const int LongestName = 32;

    /// <summary>Shorter words are too easily one letter from the name of an option.</summary>
    private const int ShortestMisspelling = 4;

    /// <param name="line">A line without a slash whose first word is no command is a search.</param>
    /// <param name="locale">Language of the answer.</param>
    public CommandInvocation Parse(string line, string locale)
    {
        string text = Clean(line);
        int end = text.IndexOf(' ', StringComparison.Ordinal);
        string first = end < 0 ? text : text[..end];
        string rest = end < 0 ? "" : text[end..].Trim();

        bool hasSlash = first.StartsWith('/');
        string name = first[(hasSlash ? 1 : 0)..].Split('@')[0].ToLowerInvariant();
        if (catalog.Find(name) is { } command)
            return Read(command.Definition, rest, locale);
        if (text.Length == 0)
            return Read(catalog.Find(HelpCommand.Name)!.Definition, "", locale);
        if (!hasSlash)
            return Read(catalog.Find(SearchCommand.Name)!.Definition, text, locale);
        return new CommandInvocation(name.Length > LongestName ? name[..LongestName] : name, ImmutableDictionary<string, string>.Empty, "", locale);
    }

    /// <summary>Visible text alone: control and direction characters become spaces, runs of spaces one.</summary>
    private static string Clean(string line)
    {
        // One more than is allowed, so that what is too long is still told apart from what is not.
        var clean = new StringBuilder();
        foreach (char c in line)
        {
            bool isVisible = !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;
            if (isVisible)
                clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
            if (clean.Length > OptionBinder.LongestCommand + LongestName)
                break;
        }

        return clean.ToString().TrimEnd();
    }

    private CommandInvocation Read(CommandDefinition command, string text, string locale)
    {
        var options = ImmutableDictionary.CreateBuilder<string, string>();
        var free = new List<string>();
        int? page = null;
        foreach ((string? name, List<string> words) in Segments(command, text))
        {
            if (name is null)
            {
                free.AddRange(words);
            }
            else if (IsPage(name))
            {
                page = words.Count == 0 ? 0 : PageOf(words[0]);
                free.AddRange(words.Skip(1));
            }
            else
            {
                OptionDefinition? option = OptionOf(command, name);
                int length = option is null ? words.Count : OptionValue.LengthIn(option, words);
                options[option?.Name ?? name] = OptionValue.Join(option, words.Take(length));
                free.AddRange(words.Skip(length));
            }
        }

        if (page is null && free.Count >= 2 && IsPage(free[^2]) && PageOf(free[^1]) > 0)
        {
            page = PageOf(free[^1]);
            free.RemoveRange(free.Count - 2, 2);
        }

        return new CommandInvocation(command.Name, options.ToImmutable(), string.Join(' ', free), locale, page ?? 1);
    }

    /// <summary>The words before the first option, then each option's name with the words up to the next.</summary>
    private List<(string? Name, List<string> Words)> Segments(CommandDefinition command, string text)
    {
        List<(string? Name, List<string> Words)> segments = [(null, [])];
        foreach (string word in Words(text))
        {
            int colon = word.IndexOf(':', StringComparison.Ordinal);
            string name = colon < 0 ? "" : word[..colon].ToLowerInvariant();
            if (!IsOptionName(command, name))
            {
                segments[^1].Words.Add(word);
                continue;
            }

            segments.Add((name, []));
            if (colon + 1 < word.Length)
                segments[^1].Words.Add(word[(colon + 1)..]);
        }

        return segments;
    }

    /// <summary>Cuts at spaces, but not between quotation marks.</summary>
    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && QuoteMarks.IsDouble(text[at]))
            {
                int close = at + 1;
                while (close < text.Length && !QuoteMarks.IsDouble(text[close]))
                    close++;
                if (close < text.Length)
                    at = close;
                continue;
            }

            if (at == text.Length || text[at] == ' ')
            {
                if (at > start)
                    yield return text[start..at];
                start = at + 1;
            }
        }
    }

    /// <summary>True for an option of any command, and for a word that is nearly an option of this one.</summary>
    private bool IsOptionName(CommandDefinition command, string name)
    {
        if (name.Length is 0 or > LongestName || !name.All(static c => char.IsLetter(c) || c == '_'))
            return false;
        if (IsPage(name) || catalog.Commands.Any(known => OptionOf(known.Definition, name) is not null))
            return true;
        return name.Length >= ShortestMisspelling &&
            command.Options.Any(option => NamesOf(option).Any(known => EditDistance.Between(known, name, 1) <= 1));
    }

    private static OptionDefinition? OptionOf(CommandDefinition command, string name) =>
        command.Options.FirstOrDefault(option => NamesOf(option).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> NamesOf(OptionDefinition option) =>
        InterfaceTexts.All.Select(language => option.Texts(language.Commands).Name).Prepend(option.Name);

    private static bool IsPage(string word) =>
        InterfaceTexts.All.Any(language => string.Equals(language.Commands.Page, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>0, which no page has, for what is no number.</summary>
    private static int PageOf(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? page : 0;
}
