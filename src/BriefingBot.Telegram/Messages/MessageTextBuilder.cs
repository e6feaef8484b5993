using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using BriefingBot.Core.Text;

namespace BriefingBot.Telegram.Messages;

/// <summary>
/// Writes text in Telegram's HTML (https://core.telegram.org/bots/api#html-style). Everything it is given is text and escaped.
/// A name behind an <c>@</c> is set as code, in which Telegram sees no user to notify.
/// </summary>
internal sealed class MessageTextBuilder
{
    /// <summary>Pieces of formatting in one run of text; past it marks are left out. Lead, excerpt and citations stay within a message.</summary>
    private const int MostStyles = 40;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _plain = new();
    private int _entities;

    /// <summary>UTF-16 units that a reader sees so far.</summary>
    public int Length => _plain.Length;

    public MessageTextBuilder Text(string words) => Styled(words, "b", []);

    public MessageTextBuilder Bold(string words) => Bold(words, words.Length);

    /// <param name="words">Appended.</param>
    /// <param name="length">How many of their units are bold, from the first on.</param>
    public MessageTextBuilder Bold(string words, int length) => Styled(words, "b", [new TextSpan(0, length)]);

    public MessageTextBuilder Underlined(string words) => Styled(words, "u", [new TextSpan(0, words.Length)]);

    /// <summary>A quotation that folds away where it is long, its marked runs bold.</summary>
    public MessageTextBuilder Quote(QuotedText quoted)
    {
        _html.Append("<blockquote expandable>");
        _entities++;
        Styled(quoted.Words, "b", quoted.Marks);
        _html.Append("</blockquote>");
        return this;
    }

    /// <summary>A link; the words alone where the address is none of the web.</summary>
    public MessageTextBuilder Link(string words, string? address)
    {
        if (WebAddress(address) is not { } web)
            return Text(words);

        Escape(_html.Append("<a href=\""), web);
        Escape(_html.Append("\">"), words);
        _html.Append("</a>");
        _plain.Append(words);
        _entities++;
        return this;
    }

    public MessageTextBuilder Line()
    {
        _html.Append('\n');
        _plain.Append('\n');
        return this;
    }

    public MessageTextBuilder Append(MessageText text)
    {
        _html.Append(text.Html);
        _plain.Append(text.Plain);
        _entities += text.Entities;
        return this;
    }

    public MessageText Build() => new(_html.ToString(), _plain.ToString(), _entities);

    private static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) &&
        uri.AbsoluteUri.Length <= MessageLimits.Address ? uri.AbsoluteUri : null;

    /// <param name="words">Appended.</param>
    /// <param name="tag">Of the style.</param>
    /// <param name="styled">Runs of the words that have it; in order, without overlap.</param>
    private MessageTextBuilder Styled(string words, string tag, ImmutableArray<TextSpan> styled)
    {
        _plain.Append(words);
        int styles = 0, position = 0;
        foreach ((TextSpan span, bool isMention) in Styles(words, styled))
        {
            if (++styles > MostStyles)
                break;
            Escape(_html, words.AsSpan(position..span.Start));
            Tag(isMention ? "code" : tag, span.Of(words));
            position = span.End;
        }

        ReadOnlySpan<char> rest = words.AsSpan(position);
        if (styles > MostStyles && MentionIn(rest, 0) is not null)
            Tag("code", rest);
        else
            Escape(_html, rest);
        return this;
    }

    /// <summary>The styled runs, cut around the mentions in them, and every mention.</summary>
    private static IEnumerable<(TextSpan Span, bool IsMention)> Styles(string words, ImmutableArray<TextSpan> styled)
    {
        int next = 0, position = 0;
        while (true)
        {
            TextSpan mention = MentionIn(words, position) ?? new TextSpan(words.Length, 0);
            for (; next < styled.Length && styled[next].Start < mention.Start; next++)
            {
                int start = Math.Max(styled[next].Start, position);
                int end = Math.Min(styled[next].End, mention.Start);
                if (end > start)
                    yield return (TextSpan.FromBounds(start, end), false);
                if (styled[next].End > mention.Start)
                    break;
            }

            if (mention.Length == 0)
                yield break;
            yield return (mention, true);
            position = mention.End;
        }
    }

    /// <summary>The first <c>@name</c> that does not stand inside a word, as an address of mail does.</summary>
    private static TextSpan? MentionIn(ReadOnlySpan<char> words, int from)
    {
        for (int at = from; at < words.Length; at++)
        {
            if (words[at] != '@' || (at > 0 && IsNamePart(words[at - 1])))
                continue;
            int end = at + 1;
            while (end < words.Length && IsNamePart(words[end]))
                end++;
            if (end > at + 1)
                return TextSpan.FromBounds(at, end);
        }

        return null;
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private void Tag(string name, ReadOnlySpan<char> words)
    {
        _entities++;
        Escape(_html.Append('<').Append(name).Append('>'), words);
        _html.Append("</").Append(name).Append('>');
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => "&quot;",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
