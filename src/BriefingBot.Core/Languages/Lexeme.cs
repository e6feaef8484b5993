namespace BriefingBot.Core.Languages;

/// <summary>A word or a phrase of a language's word lists, once, with every list that holds it.</summary>
public sealed class Lexeme(string text)
{
    private (WordClass Class, string Value)[] _values = [];

    /// <summary>Lower case, words parted by one space.</summary>
    public string Text { get; } = text;

    /// <summary>The lists that hold it.</summary>
    public WordClass Classes { get; private set; }

    /// <summary>The phrases that begin with this word or phrase, by their next word; null where none does.</summary>
    internal Dictionary<Lexeme, Lexeme>? Continuations { get; private set; }

    public bool Is(WordClass classes) => Classes.Overlaps(classes);

    /// <summary>What a list says of the word behind its <c>=</c>: the number of a month, the code of a currency; null where it says nothing.</summary>
    public string? ValueIn(WordClass list)
    {
        foreach ((WordClass candidate, string value) in _values)
        {
            if (candidate == list)
                return value;
        }

        return null;
    }

    public override string ToString() => Text;

    internal void Add(WordClass list, string? value)
    {
        Classes |= list;
        if (value is not null)
            _values = [.. _values, (list, value)];
    }

    internal Lexeme Continue(Lexeme next)
    {
        Continuations ??= new Dictionary<Lexeme, Lexeme>(ReferenceEqualityComparer.Instance as IEqualityComparer<Lexeme>);
        if (!Continuations.TryGetValue(next, out Lexeme? phrase))
            Continuations.Add(next, phrase = new Lexeme($"{Text} {next.Text}"));
        return phrase;
    }
}
