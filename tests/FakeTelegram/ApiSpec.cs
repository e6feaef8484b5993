namespace BriefingBot.Fakes.Telegram;

/// <summary>
/// The Bot API as a machine-readable table (the format of github.com/PaulSonOfLars/telegram-bot-api-spec), and what a call does
/// that the table does not allow.
/// </summary>
public sealed class ApiSpec
{
    private readonly Dictionary<string, Dictionary<string, Field>> _methods;
    private readonly Dictionary<string, (Dictionary<string, Field> Fields, string[] Subtypes)> _types;

    private ApiSpec(JsonObject root)
    {
        _methods = root["methods"]!.AsObject().ToDictionary(
            static method => method.Key, static method => Fields(method.Value!), StringComparer.OrdinalIgnoreCase);
        _types = root["types"]!.AsObject().ToDictionary(
            static type => type.Key,
            static type => (Fields(type.Value!), (type.Value!["subtypes"] as JsonArray ?? []).Select(static name => (string)name!).ToArray()),
            StringComparer.Ordinal);
    }

    /// <summary>Null where there is no such file.</summary>
    public static ApiSpec? Load(string path) => File.Exists(path) ? new ApiSpec(JsonNode.Parse(File.ReadAllBytes(path))!.AsObject()) : null;

    /// <summary>Every mistake in a call; empty where it is sound.</summary>
    public IReadOnlyList<string> Check(RecordedCall call)
    {
        if (!_methods.TryGetValue(call.Method, out Dictionary<string, Field>? fields))
            return [$"{call.Method}: no such method"];

        var mistakes = new List<string>();
        // Forms and queries carry everything as text.
        bool isForm = call.Files.Count > 0;
        foreach ((string name, JsonNode? value) in call.Fields)
        {
            if (!fields.TryGetValue(name, out Field? field))
                mistakes.Add($"{call.Method}.{name}: no such field");
            else if (isForm ? !field.Types.Any(type => FitsForm(call, name, type)) : !field.Types.Any(type => Fits(value, type)))
                mistakes.Add($"{call.Method}.{name}: {value?.ToJsonString() ?? "null"} is no {string.Join(" or ", field.Types)}");
        }

        mistakes.AddRange(fields
            .Where(field => field.Value.IsRequired && !call.Fields.ContainsKey(field.Key) && !call.Files.ContainsKey(field.Key))
            .Select(field => $"{call.Method}.{field.Key}: missing"));
        mistakes.AddRange(call.Files.Keys.Where(name => !fields.TryGetValue(name, out Field? field) || !field.Types.Contains("InputFile"))
            .Select(name => $"{call.Method}.{name}: takes no file"));
        return mistakes;
    }

    private bool FitsForm(RecordedCall call, string name, string type) => type switch
    {
        "String" => true,
        "Integer" => call.Number(name) is not null,
        "Boolean" => call.Text(name) is "true" or "false",
        _ => Fits(call.Structure(name), type),
    };

    private bool Fits(JsonNode? value, string type)
    {
        const string List = "Array of ";
        if (type.StartsWith(List, StringComparison.Ordinal))
            return value is JsonArray items && items.All(item => Fits(item, type[List.Length..]));
        return type switch
        {
            "String" => value?.GetValueKind() == JsonValueKind.String,
            "Boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "Integer" => value is JsonValue number && number.TryGetValue(out long _),
            "Float" => value?.GetValueKind() == JsonValueKind.Number,
            "InputFile" => false,
            _ => value is JsonObject item && _types.TryGetValue(type, out var known) && FitsObject(item, known.Fields, known.Subtypes),
        };
    }

    private bool FitsObject(JsonObject item, Dictionary<string, Field> fields, string[] subtypes) =>
        subtypes.Length > 0
            ? subtypes.Any(subtype => Fits(item, subtype))
            : item.All(member => fields.TryGetValue(member.Key, out Field? field) && field.Types.Any(type => Fits(member.Value, type)))
                && fields.All(field => !field.Value.IsRequired || item.ContainsKey(field.Key));

    private static Dictionary<string, Field> Fields(JsonNode described) =>
        (described["fields"] as JsonArray ?? []).ToDictionary(
            static field => (string)field!["name"]!,
            static field => new Field([.. field!["types"]!.AsArray().Select(static type => (string)type!)], (bool)field["required"]!),
            StringComparer.Ordinal);

    private sealed record Field(string[] Types, bool IsRequired);
}
