namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>What an element makes of the text inside it.</summary>
[Flags]
internal enum HtmlRole
{
    None = 0,

    /// <summary>Certainly not the article's: navigation, forms, programs.</summary>
    Foreign = 1,

    /// <summary>Not the article's by its class or id, which are only a custom.</summary>
    SeemsForeign = 2,

    /// <summary>The element of the article's text alone.</summary>
    Body = 4,

    Article = 8,

    Main = 16,

    Heading = 32,

    Caption = 64,

    Link = 128,

    /// <summary>Begins and ends a block.</summary>
    Block = 256,
}
