namespace BriefingBot.Core.Languages;

/// <summary>One or several word lists of a language, as a set. A list is read from the file whose name it is given here.</summary>
public readonly partial record struct WordClass
{
    // Two words rather than one UInt128: the just-in-time compiler folds them into constants.
    private readonly ulong _low;
    private readonly ulong _high;

    // Without an initializer: the parts of this type may be initialized in any order.
    private static Dictionary<string, WordClass>? _byFile;

    // Text
    /// <summary>Written with a full stop that ends no sentence: <c>dr</c>, <c>Jl</c>, <c>No</c>.</summary>
    public static readonly WordClass Abbreviation = List("abbreviation");

    /// <summary>The most frequent words of the language: they tell it from others and carry no topic.</summary>
    public static readonly WordClass Stopword = List("stopword");

    // What surrounds the running text of an article
    /// <summary>Begins a line of the page that is not the article's; the value is a <c>FurnitureUse</c>.</summary>
    public static readonly WordClass FurnitureLabel = List("furniture-label");

    /// <summary>Begins a request to follow, share or subscribe, if a <see cref="PromptChannel"/> stands in the same line.</summary>
    public static readonly WordClass PromptOpening = List("prompt-opening");

    /// <summary>Where readers are asked to follow an outlet.</summary>
    public static readonly WordClass PromptChannel = List("prompt-channel");

    /// <summary>Stands before the name of someone who made the article, or before its date; the value is a <c>BylineRole</c>.</summary>
    public static readonly WordClass BylineRole = List("byline-role");

    /// <summary>Stands before the owner of a picture.</summary>
    public static readonly WordClass CreditLabel = List("credit-label");

    /// <summary>The name of a time zone; the value is its offset from UTC in hours.</summary>
    public static readonly WordClass TimeZone = List("time-zone");

    // Names
    /// <summary>Forms of address, ranks and degrees: beside a name, never part of it.</summary>
    public static readonly WordClass Honorific = List("honorific");

    /// <summary>Offices and professions.</summary>
    public static readonly WordClass Role = List("role");

    /// <summary>Words that make up the names of institutions.</summary>
    public static readonly WordClass OrganizationWord = List("organization-word");

    /// <summary>Well-known institutions; the value is the full name behind an abbreviation.</summary>
    public static readonly WordClass Organization = List("organization");

    /// <summary>Countries, regions and cities; the value is the full name behind a short form.</summary>
    public static readonly WordClass Place = List("place");

    /// <summary>Small words inside names: <c>bin</c>, <c>van</c>.</summary>
    public static readonly WordClass NameParticle = List("name-particle");

    /// <summary>Stands between a name and another name of the same person: <c>alias</c>.</summary>
    public static readonly WordClass Alias = List("alias");

    /// <summary>Days, months and feasts: capitalised, never a person.</summary>
    public static readonly WordClass CalendarName = List("calendar-name");

    /// <summary>What only people do: <c>tersenyum</c>, <c>nodded</c>.</summary>
    public static readonly WordClass HumanAct = List("human-act");

    /// <summary>Words that begin sentences and are no name there.</summary>
    public static readonly WordClass CommonWord = List("common-word");

    // Questions
    /// <summary>Neither name nor topic of a question: <c>siapa</c>, <c>said</c>; the value is <c>about</c> for what parts the two.</summary>
    public static readonly WordClass QuestionWord = List("question-word");

    /// <summary>Says that something is wanted, asked for or promised.</summary>
    public static readonly WordClass Intent = List("intent");

    /// <summary>Says the same as another word; the value is that word, in Indonesian whatever the language.</summary>
    public static readonly WordClass Synonym = List("synonym");

    // Quotations
    /// <summary>Turns a sentence into its contrary: words that a quotation must have in common with what was said.</summary>
    public static readonly WordClass Negation = List("negation");

    private WordClass(ulong low, ulong high) => (_low, _high) = (low, high);

    /// <summary>The lists of both sets.</summary>
    public static WordClass operator |(WordClass left, WordClass right) => new(left._low | right._low, left._high | right._high);

    /// <summary>The list that is read from <c>name.txt</c> in the folder of a language.</summary>
    public static bool TryFind(string name, out WordClass list) => _byFile!.TryGetValue(name, out list);

    public bool Overlaps(WordClass other) => ((_low & other._low) | (_high & other._high)) != 0;

    private static WordClass List(string file)
    {
        _byFile ??= new Dictionary<string, WordClass>(StringComparer.Ordinal);
        int bit = _byFile.Count;
        if (bit >= 128)
            throw new InvalidOperationException("There is no room for a further word list.");
        var list = bit < 64 ? new WordClass(1UL << bit, 0) : new WordClass(0, 1UL << (bit - 64));
        _byFile.Add(file, list);
        return list;
    }
}
