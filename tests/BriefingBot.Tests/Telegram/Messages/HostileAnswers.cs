using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Text;
using BriefingBot.Tests.Core.Commands;

namespace BriefingBot.Tests.Telegram.Messages;

/// <summary>Answers made of texts that are written to break a message: the same ones for the same seed.</summary>
internal sealed class HostileAnswers(int seed)
{
    private static readonly string[] Fragments =
    [
        "kata ", "Menteri Luar Negeri ", "¶5 ", "\n", "\r\n", "\t", " ", "  ", "\u00a0", "\u200b", "\u2028", "\u202e", "\u202c", "\u2066", "\u200f\u200f",
        "<", ">", "&", "\"", "'", "&amp;", "&lt;", "&#60;", "&nbsp;", "&apos;", "&unknown;", "&#x202e;", "<b>", "</b>", "<a href=\"x\">", "</a>",
        "<blockquote>", "</blockquote>", "<script>alert(1)</script>", "<!--", "]]>", "😀", "👩‍👩‍👧‍👦", "🇮🇩", "\ud83d", "\ude00", "ضابط ", "אמר ", "日本語", "e\u0301",
        "a\u030a", "\0", "\u0001", "\u001b[31m", "\u007f", "\ufffe", "\uffff", "@budi ", " @a", "@", "@@", "surat@pos.example ", "/who ", "#tag ",
        "https://a.example/?q=1&r=2 ", "*_`[]()~", "“kutipan” ", "…",
    ];

    private static readonly string[] Endless = ["a", "😀", "@a ", "&", "kata "];

    private readonly Random _random = new(seed);

    public Answer Next()
    {
        CitedArticle[] sources = [.. Many(Size(8), number => new CitedArticle(number, number, Article(), [], Words(8)))];
        AnswerBlock[] blocks = [.. Many(Size(_random.Next(40) == 0 ? 1_500 : 12), _ => Block(sources))];
        return new Answer
        {
            Command = "who",
            Locale = "id",
            Title = "Judul " + Words(6),
            Notice = _random.Next(3) == 0 ? Words(20) : null,
            Blocks = [.. blocks],
            Footer = _random.Next(3) == 0 ? Words(5) : null,
            Page = 2,
            PageCount = 3,
            Sources = [.. sources],
            SourcesHeading = "Sumber",
            Actions = [.. Many(Size(_random.Next(10) == 0 ? 200 : 12), _ => Action()).OrderBy(static action => action.Kind)],
            Picture = _random.Next(8) == 0 ? new Picture([1, 2, 3], Words(200)) : null,
        };
    }

    private static IEnumerable<T> Many<T>(int count, Func<int, T> make) => Enumerable.Range(1, count).Select(make);

    private int Size(int most) => _random.Next(most + 1);

    private AnswerBlock Block(CitedArticle[] sources) => _random.Next(8) switch
    {
        0 => new AnswerBlock.Heading(Words(6)),
        1 => new AnswerBlock.Text(Words(40)),
        2 => new AnswerBlock.Notice(Words(20)),
        _ when sources.Length == 0 => new AnswerBlock.Text(Words(10)),
        _ => new AnswerBlock.Cited(Item(sources[_random.Next(sources.Length)], sources)),
    };

    private AnswerItem Item(CitedArticle cited, CitedArticle[] sources)
    {
        Article article = cited.Article;
        int start = _random.Next(article.Text.Length + 1);
        var span = new TextSpan(start, _random.Next(article.Text.Length - start + 1));
        var citation = new Citation(cited, 5, span, $"[{cited.Mark}] ¶5");
        string lead = "Pembicara " + Words(8);
        if (_random.Next(5) == 0)
            return new AnswerItem.Article(lead, new Excerpt(article, span), citation with { Label = "" });
        return new AnswerItem.Passage(lead, new Excerpt(article, span, Marks(span)), citation)
        {
            Also = [.. Many(Size(_random.Next(10) == 0 ? 60 : 2), _ => sources[_random.Next(sources.Length)]).Select(also => citation with { Article = also })],
        };
    }

    private ImmutableArray<TextSpan> Marks(TextSpan within)
    {
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        int position = within.Start + Size(20);
        for (int left = Size(_random.Next(10) == 0 ? 300 : 5); left > 0 && position < within.End; left--)
        {
            var mark = new TextSpan(position, Math.Min(1 + Size(12), within.End - position));
            marks.Add(mark);
            position = mark.End + Size(6);
        }

        return marks.ToImmutable();
    }

    private Article Article()
    {
        string text = Words(_random.Next(12) == 0 ? 3_000 : 60);
        return new Article
        {
            Id = new ArticleId("a"),
            File = "a",
            Text = text,
            Reading = text,
            Blocks = [],
            Language = "id",
            Url = _random.Next(6) switch
            {
                0 => null,
                1 => "javascript:alert(1)",
                2 => "https://kabar.example/" + Words(30),
                3 => "http://a.example/?a=1&b=\"2\"<3>",
                4 => "https://b.example/" + new string('x', 3_000),
                _ => "https://kabar.example/berita",
            },
        };
    }

    private AnswerAction Action() => new((ActionKind)_random.Next(6), "Aksi " + Words(10), Bot.Parse("/who"));

    /// <summary>Sometimes longer than any message.</summary>
    private string Words(int most)
    {
        if (_random.Next(60) == 0)
            return string.Concat(Enumerable.Repeat(Endless[_random.Next(Endless.Length)], 5_000));
        return string.Concat(Many(Size(most), _ => Fragments[_random.Next(3) == 0 ? 0 : _random.Next(Fragments.Length)]));
    }
}
