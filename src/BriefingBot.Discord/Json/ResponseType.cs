namespace BriefingBot.Discord.Json;

/// <summary>Numbers as Discord reads them.</summary>
internal enum ResponseType
{
    Pong = 1,

    /// <summary>A message of its own.</summary>
    Message = 4,

    /// <summary>A message that comes later, as an edit.</summary>
    DeferredMessage = 5,

    /// <summary>The message with the component changes later, or not at all.</summary>
    DeferredUpdate = 6,

    /// <summary>The message with the component becomes this.</summary>
    Update = 7,

    Suggestions = 8,
}
