using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using BriefingBot.Charts;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using Xunit;

namespace BriefingBot.Tests.Host.Charts;

public sealed class ChartTests
{
    private static readonly Chart Disputed = new(
        "kontainer <script>", [new ChartBar("Anton & Budi", 10_000, "10.000"), new ChartBar("Citra\u0007\ud83d", 15_000, "15.000"), new ChartBar("\"Dewi\"", 0, "0")],
        new string('x', 2_000));

    private static readonly SvgChartPainter Painter = new(static name => NativeLibrary.TryLoad(name, out _));

    [Theory]
    [InlineData("librsvg-2.so.2")]
    [InlineData("libcairo.so.2")]
    [InlineData("libgobject-2.0.so.0")]
    public void Paint_ALibraryIsMissing_IsNothing(string missing) => Assert.Null(new SvgChartPainter(name => name != missing).Paint(Disputed));

    [Fact]
    public void Draw_HostileWords_IsWellFormedAndBoundedSvg()
    {
        string svg = ChartSvg.Draw(Disputed with { Title = new string('&', 5_000) });

        XElement root = XDocument.Parse(svg).Root!;
        Assert.Equal("svg", root.Name.LocalName);
        Assert.DoesNotContain(root.Descendants(), static element => element.Name.LocalName is "script" or "image");
        Assert.True(svg.Length < 10_000);
    }

    [Fact]
    public void Paint_WhereTheLibrariesAre_IsAPngOfTheSizeWithShortAltText()
    {
        Assert.SkipUnless(Painter.IsAvailable, "librsvg 2 and cairo are not installed here.");

        Picture? picture = Painter.Paint(Disputed);

        Assert.NotNull(picture);
        ReadOnlySpan<byte> png = picture.Png.AsSpan();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], png[..8].ToArray());
        Assert.Equal((ChartSvg.Width, ChartSvg.Height), (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..])));
        Assert.Equal(1_000, picture.AltText.Length);
    }

    [Fact]
    public void Paint_NoBars_IsNothing() => Assert.Null(Painter.Paint(Disputed with { Bars = [] }));
}
