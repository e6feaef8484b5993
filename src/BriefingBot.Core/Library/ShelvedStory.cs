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
        Fingerprint = FingerprintOf(story, _ids);
    }

    public Story Story { get; }

    /// <summary>The ids of the main article's names, in their order.</summary>
    public ReadOnlySpan<int> Ids => _ids;

    /// <summary>Of everything that the story is indexed by; null where the article's bytes are not known.</summary>
    public ulong? Fingerprint { get; }

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

    /// <summary>What was understood of an article follows from its bytes, so they stand for all that.</summary>
    private static ulong? FingerprintOf(Story story, int[] ids)
    {
        if (story.Main.ContentHash is not { } content)
            return null;

        var sum = new StableSum(content);
        foreach (int id in ids)
            sum.Add((ulong)id);
        foreach (string source in story.Sources)
            sum.Add(source);
        return sum.Value;
    }
}
