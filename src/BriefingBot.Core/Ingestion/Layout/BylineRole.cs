namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>What stands behind the words of a <see cref="Languages.WordClass.BylineRole"/>; the values of that word list.</summary>
internal enum BylineRole
{
    Author,
    Editor,
    Source,
    Published,
    Updated,
}
