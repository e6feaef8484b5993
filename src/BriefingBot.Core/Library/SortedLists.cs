namespace BriefingBot.Core.Library;

/// <summary>Lists that are sets: for few items they take less than a hash set.</summary>
internal static class SortedLists
{
    /// <summary>Sorts a list and leaves each item once.</summary>
    public static void SortDistinct<T>(this List<T> items)
        where T : IEquatable<T>
    {
        items.Sort();
        int length = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (length == 0 || !items[length - 1].Equals(items[i]))
                items[length++] = items[i];
        }

        items.RemoveRange(length, items.Count - length);
    }
}
