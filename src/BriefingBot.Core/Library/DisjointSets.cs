namespace BriefingBot.Core.Library;

/// <summary>Numbers from 0 on, joined into groups two by two. Which come together does not depend on the order of joining.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    public DisjointSets(int count) => _parents = [.. Enumerable.Range(0, count)];

    public void Join(int one, int other)
    {
        (int low, int high) = (RootOf(one), RootOf(other));
        (low, high) = (Math.Min(low, high), Math.Max(low, high));
        _parents[high] = low;
    }

    public bool AreJoined(int one, int other) => RootOf(one) == RootOf(other);

    /// <summary>The numbers of each group in ascending order, groups in the order of their first.</summary>
    public IEnumerable<IGrouping<int, int>> Groups() => Enumerable.Range(0, _parents.Length).GroupBy(RootOf);

    /// <summary>The least number of a group; halves the path to it, so that many joins stay cheap.</summary>
    public int RootOf(int number)
    {
        while (_parents[number] != number)
            number = _parents[number] = _parents[_parents[number]];
        return number;
    }
}
