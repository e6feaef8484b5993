namespace BriefingBot.Fakes.Telegram;

/// <summary>A call that the server received.</summary>
/// <param name="Method">As the caller spelled it.</param>
/// <param name="Fields">What came as JSON, form or query, as JSON.</param>
/// <param name="Files">Names of the fields that came as files, with their bytes.</param>
public sealed record RecordedCall(string Method, JsonObject Fields, IReadOnlyDictionary<string, byte[]> Files)
{
    public string? Text(string field) => Fields[field] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonNode other => other.ToJsonString(),
    };

    public long? Number(string field) =>
        long.TryParse(Text(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>A field that holds an object or list; in forms it comes as text.</summary>
    public JsonNode? Structure(string field) =>
        Fields[field] is JsonValue value && value.TryGetValue(out string? text) ? ParseOrNull(text) : Fields[field];

    private static JsonNode? ParseOrNull(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
