using System.Globalization;
using System.Security;
using System.Text;
using BriefingBot.Core.Digests;

namespace BriefingBot.Charts;

/// <summary>Draws a chart as SVG: bars side by side, a label under and a value over each; few colours, one font.</summary>
internal static class ChartSvg
{
    public const int Width = 900;
    public const int Height = 480;

    private const int Side = 40;
    private const int Top = 90;
    private const int Floor = 400;
    private const int LongestLabel = 18;
    private const int LongestTitle = 60;
    private const int LongestText = 2_000;

    public static string Draw(Chart chart)
    {
        double step = (Width - (2.0 * Side)) / chart.Bars.Length;
        decimal greatest = Math.Max(1, chart.Bars.Max(static bar => bar.Value));
        var svg = new StringBuilder(LongestText);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" font-family="DejaVu Sans, sans-serif">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="{Width}" height="{Height}" fill="#ffffff"/>""");
        Write(svg, Width / 2.0, 46, 24, "#1f2933", Short(chart.Title, LongestTitle));
        double font = Math.Clamp(step / 7, 9, 15);
        for (int i = 0; i < chart.Bars.Length; i++)
        {
            ChartBar bar = chart.Bars[i];
            double middle = Side + ((i + 0.5) * step);
            double height = (double)(bar.Value / greatest) * (Floor - Top);
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{middle - (step * 0.35):0.#}" y="{Floor - height:0.#}" width="{step * 0.7:0.#}" height="{height:0.#}" fill="#2b6cb0"/>""");
            Write(svg, middle, Floor - height - 8, font + 2, "#1f2933", bar.Shown);
            Write(svg, middle, Floor + 26 + (i % 2 * (font + 6)), font, "#52606d", Short(bar.Label, LongestLabel));
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<line x1="{Side}" y1="{Floor}" x2="{Width - Side}" y2="{Floor}" stroke="#9aa5b1"/></svg>""");
        return svg.ToString();
    }

    private static void Write(StringBuilder svg, double x, double y, double size, string colour, string words) => svg.Append(
        CultureInfo.InvariantCulture, $"""<text x="{x:0.#}" y="{y:0.#}" font-size="{size:0.#}" fill="{colour}" text-anchor="middle">{SecurityElement.Escape(Visible(words))}</text>""");

    private static string Short(string words, int most) => words.Length <= most ? words : $"{words[..(char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1)]}…";

    /// <summary>XML has no room for control characters and halves of pairs.</summary>
    private static string Visible(string words) =>
        string.Concat(words.EnumerateRunes().Select(static rune => Rune.IsControl(rune) ? " " : rune.ToString()));
}
