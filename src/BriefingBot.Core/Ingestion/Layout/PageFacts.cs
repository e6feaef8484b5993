using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>What the page around the running text tells of the article; the first telling counts. A builder of one article.</summary>
internal sealed class PageFacts
{
    private PublicationTime? _updated;

    public string? Title { get; private set; }

    /// <summary>The outlet of the dateline.</summary>
    public string? Outlet { get; private set; }

    /// <summary>Whom a source line names: where the outlet has it from, so the second best answer to who published it.</summary>
    public string? Credited { get; private set; }

    public string? Author { get; private set; }

    public PublicationTime? Published { get; private set; }

    public PublicationTime? Best => Published ?? _updated;

    public void AddTitle(string title) => Title ??= title;

    public void AddPublished(PublicationTime time) => Published ??= time;

    public void Add(Dateline dateline)
    {
        Outlet ??= dateline.Outlet;
        Published ??= dateline.Published;
    }

    public void Add(BylineRole role, string value)
    {
        switch (role)
        {
            case BylineRole.Author:
                Author ??= value;
                break;
            case BylineRole.Source:
                Credited ??= value;
                break;
            case BylineRole.Published:
                Published ??= PublicationTimes.Parse(value);
                break;
            case BylineRole.Updated:
                _updated ??= PublicationTimes.Parse(value);
                break;
        }
    }
}
