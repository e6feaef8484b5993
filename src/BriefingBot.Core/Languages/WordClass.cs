namespace BriefingBot.Core.Languages;

/// <summary>The word lists of a language, a file each: <c>SpeechVerb</c> is read from <c>speech-verb.txt</c>.</summary>
[Flags]
public enum WordClass : ulong
{
    None = 0,

    // Text
    /// <summary>Written with a full stop that ends no sentence: <c>dr</c>, <c>Jl</c>, <c>No</c>.</summary>
    Abbreviation = 1UL << 0,

    /// <summary>The most frequent words of the language: they tell it from others and carry no topic.</summary>
    Stopword = 1UL << 1,

    // What surrounds the running text of an article
    /// <summary>Begins a line of the page that is not the article's; the value is a <c>FurnitureUse</c>.</summary>
    FurnitureLabel = 1UL << 24,

    /// <summary>Begins a request to follow, share or subscribe, if a <see cref="PromptChannel"/> stands in the same line.</summary>
    PromptOpening = 1UL << 25,

    /// <summary>Where readers are asked to follow an outlet.</summary>
    PromptChannel = 1UL << 26,

    /// <summary>Stands before the name of someone who made the article, or before its date; the value is a <c>BylineRole</c>.</summary>
    BylineRole = 1UL << 27,

    /// <summary>Stands before the owner of a picture.</summary>
    CreditLabel = 1UL << 28,

    /// <summary>The name of a time zone; the value is its offset from UTC in hours.</summary>
    TimeZone = 1UL << 29,

    // Names
    /// <summary>Forms of address, ranks and degrees: beside a name, never part of it.</summary>
    Honorific = 1UL << 2,

    /// <summary>Offices and professions.</summary>
    Role = 1UL << 3,

    /// <summary>Words that make up the names of institutions.</summary>
    OrganizationWord = 1UL << 4,

    /// <summary>Well-known institutions; the value is the full name behind an abbreviation.</summary>
    Organization = 1UL << 5,

    /// <summary>Countries, regions and cities; the value is the full name behind a short form.</summary>
    Place = 1UL << 6,

    /// <summary>Small words inside names: <c>bin</c>, <c>van</c>.</summary>
    NameParticle = 1UL << 60,

    /// <summary>Days, months and feasts: capitalised, never a person.</summary>
    CalendarName = 1UL << 61,

    /// <summary>Words that begin sentences and are no name there.</summary>
    CommonWord = 1UL << 62,

    // Speech
    /// <summary>Stands for a speaker; the value is <c>one</c>, <c>many</c>, <c>self</c> or <c>thing</c>.</summary>
    Pronoun = 1UL << 7,

    /// <summary>Verbs of saying behind their speaker; the value limits when they are speech.</summary>
    SpeechVerb = 1UL << 8,

    /// <summary>Speech words behind what is said: <c>kata</c>, <c>said</c>.</summary>
    SpeechTail = 1UL << 9,

    /// <summary>Speech words that carry a pronoun themselves: <c>katanya</c>.</summary>
    SpeechClitic = 1UL << 23,

    /// <summary>Passive verbs of saying, before their speaker.</summary>
    SpeechPassive = 1UL << 10,

    /// <summary>Prepositions that name a source: <c>menurut</c>.</summary>
    According = 1UL << 11,

    /// <summary>Words that name the outlet which carries somebody else's words.</summary>
    RelayCue = 1UL << 12,

    /// <summary>Opens what is said: <c>bahwa</c>, <c>that</c>.</summary>
    Complementizer = 1UL << 13,

    /// <summary>Opens a clause about the noun before it.</summary>
    Relative = 1UL << 14,

    /// <summary>People without names who speak.</summary>
    Group = 1UL << 15,

    /// <summary>What is read rather than heard.</summary>
    Document = 1UL << 16,

    /// <summary>Stands between a speaker and the verb without changing who speaks.</summary>
    Adverb = 1UL << 17,

    /// <summary>Opens words about where, when and to whom something was said.</summary>
    Setting = 1UL << 18,

    /// <summary>Begins a clause in which somebody else may act.</summary>
    ClauseBreak = 1UL << 19,

    /// <summary>Points back to something named before: <c>tersebut</c>.</summary>
    Demonstrative = 1UL << 30,

    /// <summary>Joins a further statement of the same speaker.</summary>
    SpeechJoiner = 1UL << 31,

    /// <summary>Agencies and outlets, as kinds and by name.</summary>
    Outlet = 1UL << 63,

    // Questions
    /// <summary>Neither name nor topic of a question: <c>siapa</c>, <c>said</c>; the value is <c>about</c> for what parts the two.</summary>
    QuestionWord = 1UL << 20,

    /// <summary>Says that something is wanted, asked for or promised.</summary>
    Intent = 1UL << 21,

    /// <summary>Says the same as another word; the value is that word, in Indonesian whatever the language.</summary>
    Synonym = 1UL << 22,

    // Numbers and calendar
    /// <summary>A number word; the value is the number.</summary>
    NumberWord = 1UL << 32,

    /// <summary>Multiplies the number before it; the value is the factor.</summary>
    NumberScale = 1UL << 33,

    /// <summary>The name of a month; the value is 1 to 12.</summary>
    Month = 1UL << 34,

    /// <summary>The name of a day; the value is 1 (Monday) to 7.</summary>
    Weekday = 1UL << 35,

    /// <summary>A quantity without a value: <c>puluhan</c>, <c>millions of</c>.</summary>
    VagueNumber = 1UL << 36,

    /// <summary>A date told from the day of publication; the value is a unit and how many of them ahead: <c>week -1</c>.</summary>
    RelativeDate = 1UL << 37,

    /// <summary>A unit of time; the value is the unit of the calendar.</summary>
    TimeUnit = 1UL << 38,

    /// <summary>Says on which side of the day of publication a date lies; the value is -1, 0 or 1.</summary>
    TimeShift = 1UL << 39,

    /// <summary>Stands before a month or a year alone.</summary>
    DateLead = 1UL << 40,

    /// <summary>A part of the day, before or behind a weekday.</summary>
    DayPart = 1UL << 41,

    /// <summary>Begins a subordinate clause or parts two clauses: <c>bahwa</c>, <c>while</c>.</summary>
    ClauseMark = 1UL << 42,

    /// <summary>How a sentence tells an event; the value is a name of <c>EventStatus</c>, or <c>None</c> where nothing happens.</summary>
    EventStatus = 1UL << 43,

    /// <summary>
    /// Joins two numbers to a range: <c>to</c>; <c>and</c> joins only behind <c>between</c>, which the value tells, with <c>join</c> if it also
    /// stands inside a number in words.
    /// </summary>
    RangeMark = 1UL << 44,

    /// <summary>A unit that a number measures in, behind it; the value is how the unit is reported where the word itself is not: <c>%</c>, <c>x</c>, <c>km</c>.</summary>
    Measure = 1UL << 45,

    /// <summary>A currency, before or behind its amount; the value is its ISO 4217 code.</summary>
    Currency = 1UL << 46,

    /// <summary>How a number is meant; the value is a name of <c>FigureModifier</c>.</summary>
    FigureModifier = 1UL << 47,

    /// <summary>A phrase with a number word that counts nothing: <c>salah satu</c>; <c>label</c> as value beside which a number is a label, a time or an age: <c>Pasal</c>.</summary>
    FigureStop = 1UL << 48,

    /// <summary>Stands between a number and what it counts; <c>skip</c> as value where it cannot be what is counted itself, <c>person</c> where
    /// it is so together with a word that only describes it: <c>orang miskin</c>.</summary>
    Classifier = 1UL << 50,

    /// <summary>Links a quantity to what it is of: <c>worth of</c>; the value tells those that do so for a <c>share</c> or <c>money</c> only.</summary>
    FigureLink = 1UL << 51,

    /// <summary>Says that what stands before it amounts to the number behind it: <c>mencapai</c>; <c>of</c> as value where it describes a noun
    /// rather than tells of a subject: <c>senilai</c>.</summary>
    FigureVerb = 1UL << 52,

    /// <summary>No part of a noun phrase: prepositions, conjunctions, adverbs, bare verbs.</summary>
    PhraseEnd = 1UL << 53,

    /// <summary>
    /// What the beginning or the ending of a word tells: <c>prefix</c> of verbs, ending of <c>verb</c>s, ending of a <c>plural</c> or such a
    /// noun as a whole, where the last noun of a phrase is its head; <c>none</c> for endings that only look so.
    /// </summary>
    Affix = 1UL << 54,

    /// <summary>Begins as verbs do and is none, or may stand behind a noun to describe it.</summary>
    VerbLookalike = 1UL << 55,

    /// <summary>Behind a classifier: the state of those counted, not what they are: <c>tewas</c>.</summary>
    CountedState = 1UL << 58,

    // Events
    /// <summary>A verb that tells an event; the value is its <c>EventKind</c>, with <c>object</c> if only together with what it acts on, or
    /// <c>support</c> if the noun behind it tells the event: <c>menggelar</c>; <c>passive</c> if those who act stand behind it.</summary>
    EventVerb = 1UL << 56,

    /// <summary>A noun that names an event; the value is its <c>EventKind</c>, with <c>object</c> if only as what an event verb acts on.</summary>
    EventNoun = 1UL << 57,

    /// <summary>Links those who take part and the place to an event; the value tells how: <c>to</c>, <c>in</c>, <c>with</c>, <c>between</c>,
    /// <c>and</c>, <c>from</c>, <c>by</c>, or <c>pair</c> for words that mean two people named before.</summary>
    EventLink = 1UL << 49,

    /// <summary>The seat of a government, which also stands for its country; the value is the country.</summary>
    Capital = 1UL << 59,
}
