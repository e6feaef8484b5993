using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.Cli.Contract;

/// <summary>Writes the JSON that other programs rely on. Names, order and nulls are part of the promise.</summary>
[JsonSerializable(typeof(AnalysisJson))]
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(SubscriptionsJson))]
internal sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>Text stands in the output as it is, not as escapes: the output is no web page that it could break out of.</summary>
    public static ContractJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
