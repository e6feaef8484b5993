using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;

namespace BriefingBot.Charts;

/// <summary>Paints charts through SVG with the system's librsvg and cairo, where they are installed.</summary>
internal sealed class SvgChartPainter : IChartPainter
{
    private const int LongestAltText = 1_000;

    public Picture? Paint(Chart chart)
    {
        if (!SvgRaster.IsAvailable || chart.Bars.IsEmpty || SvgRaster.ToPng(ChartSvg.Draw(chart), ChartSvg.Width, ChartSvg.Height) is not { } png)
            return null;
        string alt = chart.AltText.Length <= LongestAltText ? chart.AltText : chart.AltText[..LongestAltText];
        return new Picture(ImmutableArray.Create(png), alt);
    }
}
