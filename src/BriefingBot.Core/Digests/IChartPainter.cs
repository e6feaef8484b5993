using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Digests;

/// <summary>Makes pictures of charts. Safe to call from many threads.</summary>
public interface IChartPainter
{
    /// <summary>Null where pictures cannot be made on this machine.</summary>
    Picture? Paint(Chart chart);
}
