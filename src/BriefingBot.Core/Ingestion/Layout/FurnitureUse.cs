namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>What the words of a <see cref="Languages.WordClass.FurnitureLabel"/> make of the text at them; the values of that word list.</summary>
internal enum FurnitureUse
{
    /// <summary>The line is the headline of another article: <c>Baca juga: …</c></summary>
    Link,

    /// <summary>The line, whatever else stands in it: <c>This article first appeared in …</c></summary>
    Line,

    /// <summary>As <see cref="Link"/>, if written in capitals: an ordinary word otherwise.</summary>
    Capitals,

    /// <summary>The words themselves, also before or between sentences; what follows them belongs to the article.</summary>
    Mark,

    /// <summary>The line, if nothing else stands in it.</summary>
    Alone,

    /// <summary>The line, if a colon follows: <c>Tags: …</c></summary>
    Label,

    /// <summary>The line, if nothing or a colon follows, and the headlines right below it.</summary>
    List,
}
