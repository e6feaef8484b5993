using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Library;

/// <summary>A story and under which ids its names go in one snapshot.</summary>
internal sealed class ShelvedStory
{
    private readonly int[] _ids;

    /// <summary>Reads the ids from where the writer has the names now.</summary>
    public ShelvedStory(Story story)
    {
        Story = story;
        _ids = [.. story.Main.Names.Select(static node => node.Cluster!.Id)];
    }

    public Story Story { get; }

    /// <summary>The id of a name or speaker as the story's facts spell it; -1 for what is no name there.</summary>
    public int IdOf(string name)
    {
        for (int i = 0; i < _ids.Length; i++)
        {
            if (Story.Main.Names[i].Name.Canonical == name)
                return _ids[i];
        }

        return -1;
    }

    /// <summary>Where the story names whom, in the order of the text.</summary>
    public (TextSpan Span, int Id)[] Mentions()
    {
        var mentions = new List<(TextSpan Span, int Id)>();
        foreach (Name name in Story.Analyzed.Names)
        {
            int id = IdOf(name.Canonical);
            foreach (TextSpan mention in name.Mentions)
                mentions.Add((mention, id));
        }

        mentions.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return [.. mentions];
    }
}
