using System.Globalization;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Search;

/// <summary>The shapes of index terms: a folded word as it is, and marked terms that no word can be.</summary>
internal static class Terms
{
    /// <summary>A candidate stem, as <see cref="Stems"/> finds it.</summary>
    public static string Stem(string stem) => $"~{stem}";

    /// <summary>The text names this entry.</summary>
    public static string Names(NameEntry entry) => string.Create(CultureInfo.InvariantCulture, $"@{entry.Id}");

    /// <summary>The entry says, claims or does what the fact tells.</summary>
    public static string By(NameEntry entry) => string.Create(CultureInfo.InvariantCulture, $"!{entry.Id}");
}
