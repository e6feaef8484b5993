using BriefingBot.Core.Text;

namespace BriefingBot.Core.Indexing.Storage;

/// <summary>What is known of a term while documents are collected.</summary>
internal struct TermState
{
    /// <summary>The language that <see cref="Stem"/> was worked out for.</summary>
    public IStemmer? Stemmer;

    /// <summary>The term's own number where the word is its own stem.</summary>
    public int Stem;

    /// <summary>The last document that had the term, counted from 1.</summary>
    public int Serial;

    /// <summary>Where that document counts it.</summary>
    public int Slot;

    /// <summary>How many documents have it.</summary>
    public int Documents;

    /// <summary>True if it occurs as it stands, not only as a stem or keyword.</summary>
    public bool IsWord;
}
