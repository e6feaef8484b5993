namespace BriefingBot.Core.Languages;

/// <content>The lists that tell who speaks and what is said.</content>
public readonly partial record struct WordClass
{
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

    /// <summary>Says that there are people who do what the relative clause behind them tells: <c>banyak warga yang menilai</c>.</summary>
    public static readonly WordClass Existential = List("existential");
}
