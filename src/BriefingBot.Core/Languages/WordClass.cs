namespace BriefingBot.Core.Languages;

/// <summary>One or several word lists of a language, as a set. A list is read from the file whose name it is given here.</summary>
public readonly record struct WordClass
{
    // Two words rather than one UInt128: the just-in-time compiler folds them into constants.
    private readonly ulong _low;
    private readonly ulong _high;

    private static readonly Dictionary<string, WordClass> ByFile = new(StringComparer.Ordinal);

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

    // Speech
    /// <summary>Stands for a speaker; the value is <c>one</c>, <c>many</c>, <c>self</c> or <c>thing</c>.</summary>
    public static readonly WordClass Pronoun = List("pronoun");

    /// <summary>Verbs of saying behind their speaker; the value limits when they are speech.</summary>
    public static readonly WordClass SpeechVerb = List("speech-verb");

    /// <summary>Speech words behind what is said: <c>kata</c>, <c>said</c>.</summary>
    public static readonly WordClass SpeechTail = List("speech-tail");

    /// <summary>Speech words that carry a pronoun themselves: <c>katanya</c>.</summary>
    public static readonly WordClass SpeechClitic = List("speech-clitic");

    /// <summary>Passive verbs of saying, before their speaker.</summary>
    public static readonly WordClass SpeechPassive = List("speech-passive");

    /// <summary>Prepositions that name a source: <c>menurut</c>.</summary>
    public static readonly WordClass According = List("according");

    /// <summary>Words that name the outlet which carries somebody else's words.</summary>
    public static readonly WordClass RelayCue = List("relay-cue");

    /// <summary>Opens what is said: <c>bahwa</c>, <c>that</c>.</summary>
    public static readonly WordClass Complementizer = List("complementizer");

    /// <summary>Opens a clause about the noun before it.</summary>
    public static readonly WordClass Relative = List("relative");

    /// <summary>People without names who speak.</summary>
    public static readonly WordClass Group = List("group");

    /// <summary>What is read rather than heard.</summary>
    public static readonly WordClass Document = List("document");

    /// <summary>Stands between a speaker and the verb without changing who speaks.</summary>
    public static readonly WordClass Adverb = List("adverb");

    /// <summary>Opens words about where, when and to whom something was said.</summary>
    public static readonly WordClass Setting = List("setting");

    /// <summary>Begins a clause in which somebody else may act.</summary>
    public static readonly WordClass ClauseBreak = List("clause-break");

    /// <summary>Points back to something named before: <c>tersebut</c>.</summary>
    public static readonly WordClass Demonstrative = List("demonstrative");

    /// <summary>Joins a further statement of the same speaker.</summary>
    public static readonly WordClass SpeechJoiner = List("speech-joiner");

    /// <summary>Agencies and outlets, as kinds and by name.</summary>
    public static readonly WordClass Outlet = List("outlet");

    /// <summary>Names a speech, or makes a deed of it, behind a verb of saying: <c>menyampaikan pidato</c>, <c>menyatakan perang</c>.</summary>
    public static readonly WordClass SpeechNoun = List("speech-noun");

    /// <summary>An office in short; the value is the office.</summary>
    public static readonly WordClass ShortOffice = List("short-office");

    /// <summary>Makes a clause of a noun phrase: <c>akan</c>, <c>adalah</c>, <c>is</c>.</summary>
    public static readonly WordClass Predicator = List("predicator");

    // Questions
    /// <summary>Neither name nor topic of a question: <c>siapa</c>, <c>said</c>; the value is <c>about</c> for what parts the two.</summary>
    public static readonly WordClass QuestionWord = List("question-word");

    /// <summary>Says that something is wanted, asked for or promised.</summary>
    public static readonly WordClass Intent = List("intent");

    /// <summary>Says the same as another word; the value is that word, in Indonesian whatever the language.</summary>
    public static readonly WordClass Synonym = List("synonym");

    // Numbers and calendar
    /// <summary>A number word; the value is the number.</summary>
    public static readonly WordClass NumberWord = List("number-word");

    /// <summary>Multiplies the number before it; the value is the factor.</summary>
    public static readonly WordClass NumberScale = List("number-scale");

    /// <summary>The name of a month; the value is 1 to 12.</summary>
    public static readonly WordClass Month = List("month");

    /// <summary>The name of a day; the value is 1 (Monday) to 7.</summary>
    public static readonly WordClass Weekday = List("weekday");

    /// <summary>A quantity without a value: <c>puluhan</c>, <c>millions of</c>.</summary>
    public static readonly WordClass VagueNumber = List("vague-number");

    /// <summary>A date told from the day of publication; the value is a unit and how many of them ahead: <c>week -1</c>.</summary>
    public static readonly WordClass RelativeDate = List("relative-date");

    /// <summary>A unit of time; the value is the unit of the calendar.</summary>
    public static readonly WordClass TimeUnit = List("time-unit");

    /// <summary>Says on which side of the day of publication a date lies; the value is -1, 0 or 1.</summary>
    public static readonly WordClass TimeShift = List("time-shift");

    /// <summary>Stands before a month or a year alone.</summary>
    public static readonly WordClass DateLead = List("date-lead");

    /// <summary>A part of the day, before or behind a weekday.</summary>
    public static readonly WordClass DayPart = List("day-part");

    /// <summary>Begins a subordinate clause or parts two clauses: <c>bahwa</c>, <c>while</c>.</summary>
    public static readonly WordClass ClauseMark = List("clause-mark");

    /// <summary>How a sentence tells an event; the value is a name of <c>EventStatus</c>, or <c>None</c> where nothing happens.</summary>
    public static readonly WordClass EventStatus = List("event-status");

    /// <summary>
    /// Joins two numbers to a range: <c>to</c>; <c>and</c> joins only behind <c>between</c>, which the value tells, with <c>join</c> if it also
    /// stands inside a number in words.
    /// </summary>
    public static readonly WordClass RangeMark = List("range-mark");

    /// <summary>A unit that a number measures in, behind it; the value is how the unit is reported where the word itself is not: <c>%</c>, <c>x</c>, <c>km</c>.</summary>
    public static readonly WordClass Measure = List("measure");

    /// <summary>A currency, before or behind its amount; the value is its ISO 4217 code.</summary>
    public static readonly WordClass Currency = List("currency");

    /// <summary>How a number is meant; the value is a name of <c>FigureModifier</c>.</summary>
    public static readonly WordClass FigureModifier = List("figure-modifier");

    /// <summary>A phrase with a number word that counts nothing: <c>salah satu</c>; <c>label</c> as value beside which a number is a label, a time or an age: <c>Pasal</c>.</summary>
    public static readonly WordClass FigureStop = List("figure-stop");

    /// <summary>Stands between a number and what it counts; <c>skip</c> as value where it cannot be what is counted itself, <c>person</c> where
    /// it is so together with a word that only describes it: <c>orang miskin</c>.</summary>
    public static readonly WordClass Classifier = List("classifier");

    /// <summary>Links a quantity to what it is of: <c>worth of</c>; the value tells those that do so for a <c>share</c> or <c>money</c> only.</summary>
    public static readonly WordClass FigureLink = List("figure-link");

    /// <summary>Says that what stands before it amounts to the number behind it: <c>mencapai</c>; <c>of</c> as value where it describes a noun
    /// rather than tells of a subject: <c>senilai</c>.</summary>
    public static readonly WordClass FigureVerb = List("figure-verb");

    /// <summary>No part of a noun phrase: prepositions, conjunctions, adverbs, bare verbs.</summary>
    public static readonly WordClass PhraseEnd = List("phrase-end");

    /// <summary>
    /// What the beginning or the ending of a word tells: <c>prefix</c> of verbs, ending of <c>verb</c>s, ending of a <c>plural</c> or such a
    /// noun as a whole, where the last noun of a phrase is its head; <c>none</c> for endings that only look so.
    /// </summary>
    public static readonly WordClass Affix = List("affix");

    /// <summary>Begins as verbs do and is none, or may stand behind a noun to describe it.</summary>
    public static readonly WordClass VerbLookalike = List("verb-lookalike");

    /// <summary>Behind a classifier: the state of those counted, not what they are: <c>tewas</c>.</summary>
    public static readonly WordClass CountedState = List("counted-state");

    /// <summary>Who stands before it keeps the count of what stands behind it: <c>mencatat 20 kasus</c>.</summary>
    public static readonly WordClass RecordVerb = List("record-verb");

    // Events
    /// <summary>A verb that tells an event; the value is its <c>EventKind</c>, with <c>object</c> if only together with what it acts on, or
    /// <c>support</c> if the noun behind it tells the event: <c>menggelar</c>; <c>passive</c> if those who act stand behind it.</summary>
    public static readonly WordClass EventVerb = List("event-verb");

    /// <summary>A noun that names an event; the value is its <c>EventKind</c>, with <c>object</c> if only as what an event verb acts on,
    /// <c>owned</c> if it points back to whose event it is.</summary>
    public static readonly WordClass EventNoun = List("event-noun");

    /// <summary>Links those who take part and the place to an event; the value tells how: <c>to</c>, <c>in</c>, <c>with</c>, <c>between</c>,
    /// <c>and</c>, <c>from</c>, <c>by</c>, <c>pair</c> for words that mean two people named before, <c>two</c> for those that do so alone.</summary>
    public static readonly WordClass EventLink = List("event-link");

    /// <summary>The seat of a government, which also stands for its country; the value is the country.</summary>
    public static readonly WordClass Capital = List("capital");

    // Quotations
    /// <summary>Turns a sentence into its contrary: words that a quotation must have in common with what was said.</summary>
    public static readonly WordClass Negation = List("negation");

    private WordClass(ulong low, ulong high) => (_low, _high) = (low, high);

    /// <summary>The lists of both sets.</summary>
    public static WordClass operator |(WordClass left, WordClass right) => new(left._low | right._low, left._high | right._high);

    /// <summary>The list that is read from <c>name.txt</c> in the folder of a language.</summary>
    public static bool TryFind(string name, out WordClass list) => ByFile.TryGetValue(name, out list);

    public bool Overlaps(WordClass other) => ((_low & other._low) | (_high & other._high)) != 0;

    private static WordClass List(string file)
    {
        int bit = ByFile.Count;
        if (bit >= 128)
            throw new InvalidOperationException("There is no room for a further word list.");
        var list = bit < 64 ? new WordClass(1UL << bit, 0) : new WordClass(0, 1UL << (bit - 64));
        ByFile.Add(file, list);
        return list;
    }
}
