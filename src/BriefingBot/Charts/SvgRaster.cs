using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace BriefingBot.Charts;

/// <summary>
/// Turns SVG into PNG with librsvg 2 and cairo, which the operating system provides: see https://gnome.pages.gitlab.gnome.org/librsvg
/// and https://www.cairographics.org/manual. Only our own SVG is given to it.
/// </summary>
internal static partial class SvgRaster
{
    private const string Rsvg = "librsvg-2.so.2";
    private const string Cairo = "libcairo.so.2";
    private const string GObject = "libgobject-2.0.so.0";

    /// <summary><c>CAIRO_FORMAT_ARGB32</c>.</summary>
    private const int Argb32 = 0;

    /// <summary><c>CAIRO_STATUS_SUCCESS</c>.</summary>
    private const int Success = 0;

    /// <summary><c>CAIRO_STATUS_WRITE_ERROR</c>.</summary>
    private const int WriteError = 11;

    /// <summary>More than any chart takes.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Everything that must be installed, by file name.</summary>
    public static ImmutableArray<string> Libraries { get; } = [Rsvg, Cairo, GObject];

    /// <summary>Null where the picture cannot be made. Call it only where <see cref="Libraries"/> are there.</summary>
    public static byte[]? ToPng(string svg, int width, int height)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(svg);
        nint handle = rsvg_handle_new_from_data(bytes, (nuint)bytes.Length, 0);
        if (handle == 0)
            return null;

        nint surface = cairo_image_surface_create(Argb32, width, height);
        nint context = cairo_create(surface);
        using var png = new MemoryStream();
        var target = GCHandle.Alloc(png);
        try
        {
            var viewport = new Rectangle(0, 0, width, height);
            bool isDrawn = rsvg_handle_render_document(handle, context, in viewport, 0) != 0;
            unsafe
            {
                return isDrawn && cairo_surface_write_to_png_stream(surface, &Write, GCHandle.ToIntPtr(target)) == Success ? png.ToArray() : null;
            }
        }
        finally
        {
            target.Free();
            cairo_destroy(context);
            cairo_surface_destroy(surface);
            g_object_unref(handle);
        }
    }

    [UnmanagedCallersOnly]
    private static unsafe int Write(nint target, byte* data, uint length)
    {
        var png = (MemoryStream)GCHandle.FromIntPtr(target).Target!;
        if (png.Length + length > MostBytes)
            return WriteError;
        png.Write(new ReadOnlySpan<byte>(data, (int)length));
        return Success;
    }

    /// <summary><c>RsvgRectangle</c>, in pixels.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Rectangle(double X, double Y, double Width, double Height);

#pragma warning disable SA1300, IDE1006 // The names are the libraries' own.
    [LibraryImport(Rsvg)]
    private static partial nint rsvg_handle_new_from_data(byte[] data, nuint length, nint error);

    [LibraryImport(Rsvg)]
    private static partial int rsvg_handle_render_document(nint handle, nint context, in Rectangle viewport, nint error);

    [LibraryImport(Cairo)]
    private static partial nint cairo_image_surface_create(int format, int width, int height);

    [LibraryImport(Cairo)]
    private static partial nint cairo_create(nint surface);

    [LibraryImport(Cairo)]
    private static unsafe partial int cairo_surface_write_to_png_stream(nint surface, delegate* unmanaged<nint, byte*, uint, int> write, nint target);

    [LibraryImport(Cairo)]
    private static partial void cairo_destroy(nint context);

    [LibraryImport(Cairo)]
    private static partial void cairo_surface_destroy(nint surface);

    [LibraryImport(GObject)]
    private static partial void g_object_unref(nint handle);
#pragma warning restore SA1300, IDE1006
}
