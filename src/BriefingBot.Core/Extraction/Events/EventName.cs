using BriefingBot.Core.Names;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>A name that takes part in an event, or its place.</summary>
/// <param name="Name">The fullest form in the article.</param>
/// <param name="Key">What it is compared by: for the seat of a government its country, else the name.</param>
internal readonly record struct EventName(string Name, string Key, NameKind Kind);
