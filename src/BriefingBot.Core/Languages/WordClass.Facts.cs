namespace BriefingBot.Core.Languages;

/// <content>The lists for figures, dates and events, and for the forms of clauses and phrases.</content>
public readonly partial record struct WordClass
{
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

    /// <summary>Stands before a month or a year alone; with the value <c>month</c> before a month only.</summary>
    public static readonly WordClass DateLead = List("date-lead");

    /// <summary>A part of the day, before or behind a weekday.</summary>
    public static readonly WordClass DayPart = List("day-part");

    /// <summary>Begins a subordinate clause or parts two clauses: <c>bahwa</c>, <c>while</c>.</summary>
    public static readonly WordClass ClauseMark = List("clause-mark");

    /// <summary>How a sentence tells an event; the value is a name of <c>EventStatus</c>, <c>None</c> where nothing happens, <c>Purpose</c> before what somebody sets out to do, or <c>Foretold</c> for what happens only if somebody says so: <c>said it would</c>.</summary>
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

    /// <summary>Tells behind a number how it is meant; the value is a <c>FigureModifier</c>, none for words that only look so.</summary>
    public static readonly WordClass FigureSuffix = List("figure-suffix");

    /// <summary>Makes the number behind it negative.</summary>
    public static readonly WordClass MinusSign = List("minus-sign");

    /// <summary>A unit before its number; the value is how it is reported.</summary>
    public static readonly WordClass LeadingMeasure = List("leading-measure");

    /// <summary>What takes a length of time, or is one: <c>berlangsung</c>, <c>hukuman</c>; the value <c>link</c> for words between it and the
    /// number, <c>lasting</c> for those that say how long: <c>selama</c>.</summary>
    public static readonly WordClass Duration = List("duration");

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
    /// <c>support</c> if the noun behind it tells the event: <c>menggelar</c>; <c>host</c> if a person must stand right behind it; <c>passive</c> if those who act stand behind it.</summary>
    public static readonly WordClass EventVerb = List("event-verb");

    /// <summary>A noun that names an event; the value is its <c>EventKind</c>, with <c>object</c> if only as what an event verb acts on,
    /// <c>owned</c> if it points back to whose event it is.</summary>
    public static readonly WordClass EventNoun = List("event-noun");

    /// <summary>Links those who take part and the place to an event; the value tells how: <c>to</c>, <c>in</c>, <c>with</c>, <c>between</c>,
    /// <c>and</c>, <c>from</c>, <c>of</c>, <c>by</c>, <c>there</c> for where somebody was told to be, <c>pair</c> for words that mean two people named before, <c>two</c> for those that do so alone.</summary>
    public static readonly WordClass EventLink = List("event-link");

    /// <summary>The seat of a government, which also stands for its country; the value is the country.</summary>
    public static readonly WordClass Capital = List("capital");
}
