using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;

namespace BriefingBot.Charts;

/// <summary>Paints charts through SVG with the system's librsvg and cairo, where they are installed.</summary>
/// <param name="hasLibrary">Whether a native library can be loaded, by file name.</param>
internal sealed class SvgChartPainter(Func<string, bool> hasLibrary) : IChartPainter
{
    private const int LongestAltText = 1_000;

    private readonly Lazy<bool> _isAvailable = new(() => SvgRaster.Libraries.All(hasLibrary));

    /// <summary>False where charts cannot be painted on this machine.</summary>
    public bool IsAvailable => _isAvailable.Value;

    public Picture? Paint(Chart chart)
    {
        if (!IsAvailable || chart.Bars.IsEmpty || SvgRaster.ToPng(ChartSvg.Draw(chart), ChartSvg.Width, ChartSvg.Height) is not { } png)
            return null;
        string alt = chart.AltText.Length <= LongestAltText ? chart.AltText : chart.AltText[..LongestAltText];
        return new Picture(ImmutableArray.Create(png), alt);
    }
}
