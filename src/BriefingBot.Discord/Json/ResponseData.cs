using System.Text.Json.Serialization;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Discord.Json;

/// <summary>What an answer to an interaction carries.</summary>
[JsonDerivedType(typeof(MessageBody))]
[JsonDerivedType(typeof(SuggestionList))]
internal abstract record ResponseData;
