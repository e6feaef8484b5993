using System.Text.Json.Serialization;

namespace BriefingBot.Terminal;

[JsonSerializable(typeof(string))]
internal sealed partial class ConsoleJson : JsonSerializerContext;
