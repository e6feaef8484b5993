using System.Collections.Immutable;
using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>Text that is written to break the analysis, or to make it last.</summary>
[Collection(nameof(MeasuredAlone))]
public class HostileTextTests
{
    private const int Short = 250_000;
    private const int Factor = 4;

    /// <summary>Twice what linear work needs; quadratic work needs sixteen times as long.</summary>
    private const int Limit = 2 * Factor;

    private const int Rounds = 4;

    /// <summary>Of a megabyte: far above it lies every quadratic scan, below it the clock and the collector weigh too much to judge a ratio.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(150);

    /// <summary>Each makes a text of at least the length asked for; line feeds part its paragraphs.</summary>
    private static readonly Dictionary<string, Func<int, string>> Hostile = new()
    {
        ["straight marks"] = Repeating("\""),
        ["curly marks"] = Repeating("“”"),
        ["opening marks"] = Repeating("“"),
        ["opening guillemets with words"] = Repeating("«kata "),
        ["single marks"] = Repeating("‘"),
        ["apostrophes that may open"] = Repeating(" 'kata"),
        ["nested quotations"] = Repeating("“kata Budi, ‘ujar Siti, "),
        ["a quotation that never ends, mark upon mark"] = Repeating("“Kami datang.\n"),
        ["quotations without a speaker"] = Repeating("“Kami datang lagi besok pagi.” "),
        ["a quotation over many paragraphs"] = length => "“" + Repeating("Kami datang lagi besok pagi.\n")(length),
        ["one sentence"] = Repeating("warga desa itu menunggu bantuan beras di tepi jalan raya "),
        ["one sentence of speech"] = length => "Wali Kota Budi Santoso mengatakan bahwa " + Repeating("warga menunggu dan ")(length),
        ["one sentence of names"] = Repeating("Budi Santoso dan Menteri Siti Aminah dari Jepang bertemu "),
        ["one word"] = Repeating("a"),
        ["opening brackets"] = Repeating("("),
        ["brackets of all kinds"] = Repeating("([{"),
        ["nested brackets"] = length => Repeating("(kata [")(length / 2) + Repeating("] ujarnya)")(length / 2),
        ["right-to-left"] = Repeating("\u202eقال الوزير\u202c: “ضابط” \u2067אמר\u2069, kata Budi. "),
        ["combining characters"] = length => "Budi mengatakan e" + Repeating("\u0301\u0323")(length),
        ["lone surrogates and controls"] = Repeating("\ud800 \udc00\0\u200b\ufeff\u2028kata\uffff "),
        ["emoji"] = Repeating("👩‍👩‍👧‍👦 kata 🙂 "),
        ["cues"] = Repeating("kata ujar mengatakan bahwa menurut katanya "),
        ["cues with commas"] = Repeating("menurut dia, kata dia, ujarnya, "),
        ["English cues"] = Repeating("said that according to he said, she told them, "),
        ["clitics"] = Repeating("menurutnya "),
        ["denials in a row"] = Repeating("membantah bahwa ia menolak pernyataan bahwa "),
        ["commas"] = Repeating(","),
        ["commas with words"] = Repeating("satu, "),
        ["full stops"] = Repeating("."),
        ["numbers"] = Repeating("10.000 hingga 4,8 juta "),
        ["dates"] = Repeating("Selasa (18/6/2024) pekan lalu "),
        ["meetings"] = Repeating("mereka bertemu dengan Presiden dan "),
        ["people of one surname"] = SameSurname,
        ["people of one first name"] = SameFirstName,
        ["short lines"] = Repeating("a\n"),
        ["capitals"] = Repeating("KATA BUDI "),
        ["capitalised words"] = Repeating("Kata Budi Santoso Wirawan "),
        ["roles"] = Repeating("menteri tersebut presiden itu Mr. "),
    };

    public static TheoryData<string> Names => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Analyze_HostileText_IsLinearAndStaysInside(string name)
    {
        Article once = ArticleOf(Hostile[name](Short));
        Article longer = ArticleOf(Hostile[name](Short * Factor));

        TimeSpan shortest = TimeSpan.MaxValue, longest = TimeSpan.MaxValue;
        for (int round = 0; round < Rounds && (round == 0 || !IsLinear(shortest, longest)); round++)
        {
            shortest = Least(shortest, Measure(once));
            longest = Least(longest, Measure(longer));
        }

        Assert.True(IsLinear(shortest, longest), $"{shortest.TotalMilliseconds:F0} ms, {longest.TotalMilliseconds:F0} ms for {Factor} times the length");
        AssertInside(ArticleAnalyzer.Analyze(longer), longer.Reading.Length);
    }

    private static bool IsLinear(TimeSpan once, TimeSpan longer) => longer < Floor || longer <= once * Limit;

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>In processor time, which other programs of the machine do not lengthen much.</summary>
    private static TimeSpan Measure(Article article)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        ArticleAnalyzer.Analyze(article);
        return Environment.CpuUsage.TotalTime - before;
    }

    private static void AssertInside(AnalyzedArticle analyzed, int length)
    {
        IEnumerable<TextSpan?> spans =
        [
            .. analyzed.Passages.Select(passage => (TextSpan?)passage.Span),
            .. analyzed.Statements.SelectMany(said => new[] { said.Span, said.Context, said.Cue, said.Speaker?.MentionSpan }),
            .. analyzed.Figures.SelectMany(figure => new[] { figure.Span, figure.Context, figure.Counts, figure.Claimant?.MentionSpan }),
            .. analyzed.Events.SelectMany(told => new[] { told.Span, told.Date?.Span }),
            .. analyzed.Names.SelectMany(name => name.Mentions).Select(mention => (TextSpan?)mention),
        ];

        Assert.DoesNotContain(spans, span => span is { } inside && (inside.Start < 0 || inside.Length < 0 || inside.Start > length - inside.Length));
    }

    private static Article ArticleOf(string text)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, line.Length), blocks.Count + 1));
            start += line.Length + 1;
        }

        return Texts.Article(text, LanguageDetector.Detect(text), Texts.Published) with { Blocks = blocks.ToImmutable() };
    }

    private static Func<int, string> Repeating(string unit) => length => string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1));

    private static string SameSurname(int length) => Numbered(length, name => $"{name} Wirawan mengatakan air naik. “Kami pindah,” kata Wirawan.\n");

    private static string SameFirstName(int length) => Numbered(length, name => $"Sari {name} said the water rose. “We left,” Sari said.\n");

    /// <param name="line">Made for one name after the other, no two of which are the same.</param>
    private static string Numbered(int length, Func<string, string> line)
    {
        var text = new StringBuilder(length + 100);
        for (int number = 0; text.Length < length; number++)
            text.Append(line(NameOf(number)));
        return text.ToString();
    }

    private static string NameOf(int number)
    {
        var name = new StringBuilder("Bo");
        for (int rest = number; rest > 0; rest /= 50)
            name.Append("bdghjklmnr"[rest % 50 / 5]).Append("aeiou"[rest % 5]);
        return name.ToString();
    }
}
