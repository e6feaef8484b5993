namespace BriefingBot.Core.Extraction.Statements;

/// <summary>What must stand behind a verb of saying so that something is said: the value behind a word of the list of speech verbs.</summary>
internal enum CueLimit
{
    /// <summary>Whatever stands there is said: <c>mengatakan</c>.</summary>
    None,

    /// <summary>"That", a colon or a quotation: <c>melihat bahwa</c>. A comma merely ends the clause.</summary>
    That,

    /// <summary>One of these or a comma: <c>melanjutkan, harga akan turun</c>.</summary>
    Comma,

    /// <summary>One of these, or a clause with a predicate of its own: <c>yakin harga akan turun</c>.</summary>
    Clause,

    /// <summary>One of these, or at least a noun that tells a clause in short (<c>pentingnya</c>) or a reason: else only a topic is named.</summary>
    Topic,

    /// <summary>A deed that is asked for, not a thing: <c>meminta warga pulang</c>, but not <c>meminta air</c>.</summary>
    Demand,

    /// <summary>What the speaker praises or blames.</summary>
    Object,

    /// <summary>"That" or words like it, or a deed behind a word of purpose: else the verb is a deed itself (<c>mendorong pintu</c>).</summary>
    Act,

    /// <summary>What follows is held to be false.</summary>
    Denial,

    /// <summary>Speech only right behind its speaker; behind a comma or "with" it is a deed: <c>dengan memastikan harga stabil</c>.</summary>
    Deed,

    /// <summary>One of these, or a clause that does not begin with what is answered: <c>menjawab tantangan</c>.</summary>
    Answer,

    /// <summary>Speech only if it takes up what somebody else said: <c>menolak tuduhan</c>.</summary>
    Claim,

    /// <summary>Quoted words or a reason: praise of a thing alone states nothing.</summary>
    Praise,

    /// <summary>Quoted words that something is called: <c>menjuluki</c>, <c>called</c>.</summary>
    Quote,

    /// <summary>The one who is told stands between the verb and its clause.</summary>
    Tell,
}
