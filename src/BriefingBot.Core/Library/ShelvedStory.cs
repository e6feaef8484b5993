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
}
