using System.Collections.Immutable;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Gathers the mentions of people and joins those that mean one person. Two people are never joined by a guess.</summary>
internal sealed class PersonRegistry(ArticleText text, WordRole[] roles)
{
    /// <summary>Bounds the work on a text made to confuse: no honest article has more people of one name.</summary>
    private const int MostNamesakes = 32;

    /// <summary>Words of a name in a headline; longer ones are found by a part.</summary>
    private const int LongestInHeadline = 6;

    private readonly List<Person> _people = [];
    private readonly List<(int First, int End)> _short = [];
    private readonly List<(int First, int End)> _possible = [];
    private readonly List<(int First, int End)> _headlines = [];
    private readonly List<(NamePart Owner, NamePart Alias)> _aliases = [];
    private readonly Dictionary<string, List<Person>> _byWord = new(StringComparer.Ordinal);

    /// <summary>Adds a mention that surely names a person.</summary>
    public void Add(int first, int end)
    {
        string form = text.Words(first, end);
        string[] words = NameKey.Words(form);
        if (words.Length < 2)
        {
            _short.Add((first, end));
            return;
        }

        Person person = Find(words, NameKey.Of(form)) ?? Create(form);
        Note(person, form, first, end);
    }

    /// <summary>Adds a single word that surely names a person whose full name may stand elsewhere.</summary>
    public void AddShort(int first, int end) => _short.Add((first, end));

    /// <summary>Adds words that name a person only if the article names the same person surely elsewhere.</summary>
    public void AddPossible(int first, int end) => _possible.Add((first, end));

    /// <summary>Adds words of a headline, which may hold a name that the article tells; all of them may have capitals.</summary>
    public void AddHeadline(int first, int end) => _headlines.Add((first, end));

    /// <summary>Adds another name of somebody, whose own name stands before it.</summary>
    public void AddAlias(NamePart owner, NamePart alias) => _aliases.Add((owner, alias));

    /// <summary>True if somebody met so far has this word, folded, in the name.</summary>
    public bool Knows(string word) => _byWord.ContainsKey(word);

    /// <summary>True if a name met so far ends with this word, folded, and has more before it.</summary>
    public bool IsSurname(string word) => _byWord.TryGetValue(word, out List<Person>? people) && people.Exists(person => person.Words.Length > 1 && person.Words[^1] == word);

    /// <summary>Joins single words to full names, once all full names are known.</summary>
    public void Resolve()
    {
        foreach ((int first, int end) in _possible)
        {
            if (end - first > 1 && Find(NameKey.Words(text.Words(first, end)), NameKey.Of(text.Words(first, end))) is { } known)
                Note(known, text.Words(first, end), first, end);
        }

        foreach ((int first, int end) in _headlines)
            ResolveHeadline(first, end);
        foreach ((NamePart owner, NamePart alias) in _aliases)
        {
            if (Find(NameKey.Words(text.Words(owner.First, owner.End)), NameKey.Of(text.Words(owner.First, owner.End))) is not { } person)
                continue;
            string other = text.Words(alias.First, alias.End);
            foreach (string key in NameKey.Words(other).Append(NameKey.Of(other)))
                Index(person, key);
        }

        var singles = new List<(int First, int End, bool Sure)>();
        singles.AddRange(_short.Select(mention => (mention.First, mention.End, true)));
        singles.AddRange(_possible.Concat(_headlines).Where(mention => mention.End - mention.First == 1).Select(mention => (mention.First, mention.End, false)));
        singles.Sort((left, right) => left.First.CompareTo(right.First));
        foreach ((int first, int end, bool sure) in singles)
            ResolveSingle(first, end, sure);
    }

    public void WriteTo(ImmutableArray<Name>.Builder names, List<NameMention> mentions)
    {
        foreach (Person person in _people)
        {
            person.Mentions.Sort();
            foreach ((int first, int end) in person.Mentions)
                mentions.Add(new NameMention(first, end, names.Count));
            names.Add(person.ToName(text));
        }
    }

    /// <summary>The longest runs that are names of the text: <c>Andre Solis</c> in <c>Andre Solis Bicara</c>.</summary>
    private void ResolveHeadline(int first, int end)
    {
        for (int start = first; start + 1 < end; start++)
        {
            for (int behind = Math.Min(end, start + LongestInHeadline); behind > start + 1; behind--)
            {
                string form = text.Words(start, behind);
                string[] words = NameKey.Words(form);
                if (Find(words, NameKey.Of(form)) is not { } person || words.Length > person.Words.Length)
                    continue;
                Note(person, form, start, behind);
                start = behind - 1;
                break;
            }
        }
    }

    private void ResolveSingle(int first, int end, bool sure)
    {
        string form = text.Words(first, end);
        string key = NameKey.Of(form);
        if (!_byWord.TryGetValue(key, out List<Person>? candidates))
        {
            if (sure)
                Note(Create(form), form, first, end);
            return;
        }

        if (Choose(candidates, first, form) is { } person)
            Note(person, form, first, end);
    }

    /// <summary>
    /// One candidate is taken. Of several, the one that this very form already stands for; else the only one named before and near;
    /// else nobody.
    /// </summary>
    private static Person? Choose(List<Person> candidates, int token, string form)
    {
        if (candidates.Count == 1)
            return candidates[0];
        foreach (Person person in candidates)
        {
            if (person.Forms.Contains(form, StringComparer.Ordinal))
                return person;
        }

        Person? named = null;
        foreach (Person person in candidates)
        {
            if (!person.Mentions.Exists(mention => mention.First < token))
                continue;
            if (named is not null)
                return null;
            named = person;
        }

        return named;
    }

    private Person? Find(string[] words, string key)
    {
        if (words.Length == 0)
            return null;
        foreach (string word in words.Prepend(key))
        {
            if (!_byWord.TryGetValue(word, out List<Person>? candidates))
                continue;
            foreach (Person person in candidates)
            {
                if (person.Matches(words, key))
                    return person;
            }
        }

        return null;
    }

    private Person Create(string form)
    {
        var person = new Person(form);
        _people.Add(person);
        Index(person);
        return person;
    }

    /// <summary>A person is found by every word of the name, by its hyphenated parts run together, and by the whole name run together.</summary>
    private void Index(Person person)
    {
        foreach (string key in person.Words.Concat(person.Canonical.Split(' ').Select(NameKey.Of)).Append(person.Key))
            Index(person, key);
    }

    private void Index(Person person, string key)
    {
        if (!_byWord.TryGetValue(key, out List<Person>? people))
            _byWord.Add(key, people = []);
        if (people.Count < MostNamesakes && !people.Contains(person))
            people.Add(person);
    }

    private void Note(Person person, string form, int first, int end)
    {
        if (person.AddForm(form))
            Index(person);
        person.Mentions.Add((first, end));
        person.Role ??= RoleReader.Read(text, roles, first, end, isFirst: person.Mentions.TrueForAll(mention => mention.First >= first));
    }
}
