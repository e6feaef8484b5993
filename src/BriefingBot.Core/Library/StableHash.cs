namespace BriefingBot.Core.Library;

/// <summary>FNV-1a over UTF-16 units (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv): the same in every run.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Offset;
        foreach (char c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }
}
