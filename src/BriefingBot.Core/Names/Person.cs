using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>A person while the article is being read: the builder of a <see cref="Name"/>.</summary>
internal sealed class Person(string canonical)
{
    /// <summary>The fullest form so far.</summary>
    public string Canonical { get; private set; } = canonical;

    public string[] Words { get; private set; } = NameKey.Words(canonical);

    public string Key { get; private set; } = NameKey.Of(canonical);

    public List<string> Forms { get; } = [canonical];

    public List<(int First, int End)> Mentions { get; } = [];

    public PersonRole? Role { get; set; }

    /// <summary>True if one name can stand for the other: the same letters, or all words of the shorter, in order, in the longer.</summary>
    public bool Matches(string[] words, string key)
    {
        if (key == Key)
            return true;
        (string[] few, string[] many) = words.Length <= Words.Length ? (words, Words) : (Words, words);
        int found = 0;
        foreach (string word in many)
        {
            if (found < few.Length && word == few[found])
                found++;
        }

        return few.Length >= 2 && found == few.Length;
    }

    /// <summary>Notes a spelling; true if it is fuller than the ones before and became the canonical one.</summary>
    public bool AddForm(string form)
    {
        if (Forms.Contains(form, StringComparer.Ordinal))
            return false;
        Forms.Add(form);
        string[] words = NameKey.Words(form);
        bool hasInitial = form.Contains('.', StringComparison.Ordinal) && form.Length > Canonical.Length;
        if (words.Length < Words.Length || (words.Length == Words.Length && !hasInitial))
            return false;
        (Canonical, Words, Key) = (form, words, NameKey.Of(form));
        return true;
    }

    public Name ToName(ArticleText text)
    {
        string[] forms = [Canonical, .. Forms.Where(form => form != Canonical)];
        return new Name(
            Canonical, NameKind.Person, [.. forms], [.. Mentions.Select(mention => text.SpanOf(mention.First, mention.End))], Role?.Title, Role?.Affiliation);
    }
}
